package levee.database;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Opens the {@link Connections} of a node when it starts, and tells how those of the reads are. */
@ApplicationScoped
class NodeConnections {

    private static final Tag READS_TAG = new Tag("pool", Purpose.READS.label());

    @Resource(lookup = "java:app/jdbc/orders")
    private DataSource orders;

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

    /** Before whoever reads something at the start. */
    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE) Object event) {
        Server primary = new Server(url, user, password);
        Reads reads = new Reads(primary, Bounds.of(Purpose.READS), most, Duration.ofMillis(patienceMillis));
        Connections.ofThisNode().open(orders, reads);
        registry.gauge("levee_db_reads_used", () -> reads.primary().used());
        registry.gauge("levee_db_reads_waiting", () -> reads.primary().waiting());
    }

    @PreDestroy
    void stop() {
        Connections.ofThisNode().close();
    }
}
