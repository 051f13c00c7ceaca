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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import javax.sql.DataSource;
import levee.signals.Series;
import levee.signals.SignalSource;
import levee.signals.ThisNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Opens the {@link Connections} of a node when it starts, and tells how those of the reads are. */
@ApplicationScoped
class NodeConnections implements SignalSource {

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
    private Optional<Set<String>> replicas;

    @Inject
    @ConfigProperty(name = DatabaseSettings.REPLICA_LAG, defaultValue = DatabaseSettings.REPLICA_LAG_DEFAULT)
    private long lagMillis;

    @Inject
    private ThisNode node;

    @Resource
    private ManagedThreadFactory threads;

    private Reads reads;

    /** Before whoever reads something at the start. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    Object event) {
        Reads.Limits limits = new Reads.Limits(
                Bounds.of(Purpose.READS), most, Duration.ofMillis(patienceMillis), Duration.ofMillis(lagMillis));
        reads = new Reads(new Server(url, user, password), limits, threads);
        reads.follow(node.name(), replicas.orElse(Set.of()), housekeeping, Connections.ofThisNode()::position);
        Connections.ofThisNode().open(orders, reads);
        registry.gauge("levee_db_reads_used", () -> reads.primary().used());
        registry.gauge("levee_db_reads_waiting", () -> reads.primary().waiting());
    }

    /** The replicas come and go. */
    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        if (reads != null) {
            reads.replicas().all().forEach(replica -> {
                Map<String, String> labels = Map.of("replica", replica.address());
                listener.accept(Series.gauge("levee_db_replica_lag_seconds", labels), replica.lagSeconds());
                listener.accept(Series.counter("levee_db_replica_reads_total", labels), replica.reads());
            });
        }
    }

    @PreDestroy
    void stop() {
        Connections.ofThisNode().close();
    }
}
