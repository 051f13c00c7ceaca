package levee.cache;

import com.hazelcast.cluster.ClusterState;
import com.hazelcast.core.HazelcastInstance;
import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when this node is a running member of an active data grid. How many members there are is told but not asked
 * for: the last surviving node must go on selling.
 */
@Readiness
@ApplicationScoped
public class GridReadiness implements HealthCheck {

    private static final String NAME = "grid";

    @Override
    public HealthCheckResponse call() {
        try {
            HazelcastInstance grid = InitialContext.doLookup("payara/Hazelcast");
            if (!grid.getLifecycleService().isRunning()) {
                return down("The data grid is not running on this node");
            }
            ClusterState state = grid.getCluster().getClusterState();
            return state == ClusterState.ACTIVE ? up(grid) : down("The data grid is " + state);
        } catch (NamingException e) {
            return down("This node was started without a data grid");
        }
    }

    private static HealthCheckResponse up(HazelcastInstance grid) {
        return response()
                .up()
                .withData("members", grid.getCluster().getMembers().size())
                .build();
    }

    private static HealthCheckResponse down(String reason) {
        return response().down().withData("reason", reason).build();
    }

    /** With the age of what this node knows of the changes: once it is over the bound, what is cached is late. */
    private static HealthCheckResponseBuilder response() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        Freshness.ofThisNode().sinceLook().ifPresent(age -> response.withData("log-age-millis", age.toMillis()));
        return response;
    }
}
