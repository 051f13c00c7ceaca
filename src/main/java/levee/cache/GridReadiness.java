package levee.cache;

import com.hazelcast.cluster.ClusterState;
import com.hazelcast.core.HazelcastInstance;
import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
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
        return HealthCheckResponse.named(NAME)
                .up()
                .withData("members", grid.getCluster().getMembers().size())
                .build();
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
