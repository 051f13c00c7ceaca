package levee.database;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import levee.signals.ThisNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Opens the {@link Connections} of a node when it starts, and tells how those of the reads are. */
@ApplicationScoped
class NodeConnections {

    private static final Tag READS_TAG = new Tag("pool", Purpose.READS.label());

    @Resource(lookup = "java:app/jdbc/orders")
    private DataSource orders;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource housekeeping;

    @Inject
    private MetricRegistry registry;

    @Inject
    @ConfigProperty(name = DatabaseSettings.URL)
    private String url;

    @Inject
    @ConfigProperty(name = DatabaseSettings.USER)
    private String user;

    @Inject
    @ConfigProperty(name = DatabaseSettings.PASSWORD)
    private String password;

    @Inject
    @ConfigProperty(name = DatabaseSettings.READS, defaultValue = DatabaseSettings.READS_DEFAULT)
    private int most;

    @Inject
    @ConfigProperty(name = DatabaseSettings.READ_PATIENCE, defaultValue = DatabaseSettings.READ_PATIENCE_DEFAULT)
    private long patienceMillis;

    @Inject
    @ConfigProperty(name = DatabaseSettings.REPLICAS)
    private Optional<String> replicas;

    @Inject
    @ConfigProperty(name = DatabaseSettings.REPLICA_LAG, defaultValue = DatabaseSettings.REPLICA_LAG_DEFAULT)
    private long lagMillis;

    @Inject
    private ThisNode node;

    @Resource
    private ManagedThreadFactory threads;

    /** Before whoever reads something at the start. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    Object event) {
        Reads.Limits limits = new Reads.Limits(
                Bounds.of(Purpose.READS), most, Duration.ofMillis(patienceMillis), Duration.ofMillis(lagMillis));
        Reads reads = new Reads(new Server(url, user, password), limits, threads, new Figures(registry));
        reads.follow(node.name(), addresses(), housekeeping, Connections.ofThisNode()::position);
        Connections.ofThisNode().open(orders, reads);
        registry.gauge("levee_db_connections_used", () -> reads.primary().used(), READS_TAG);
        registry.gauge("levee_db_connections_waiting", () -> reads.primary().waiting(), READS_TAG);
        registry.gauge("levee_db_connections_max", () -> most, READS_TAG);
    }

    private Set<String> addresses() {
        return replicas.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    @PreDestroy
    void stop() {
        Connections.ofThisNode().close();
    }
}
