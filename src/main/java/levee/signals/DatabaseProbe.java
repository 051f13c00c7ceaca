package levee.signals;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjDoubleConsumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Asks the database something each second that costs it nothing, to know how fast it answers even when nobody shops. While it
 * does not answer, the time that it has taken so far is told: a database that hangs is seen although no statement ends. On a
 * connection that is kept, so that neither a pool that is exhausted nor one that is being filled is taken for it.
 */
@ApplicationScoped
class DatabaseProbe implements SignalSource {

    private static final Logger LOG = System.getLogger(DatabaseProbe.class.getName());

    private static final String TIME = "levee_db_probe_seconds";
    private static final Series FAILURES = Series.counter("levee_db_probe_failures_total", Map.of());
    private static final int SECONDS_TO_ANSWER = 5;
    private static final int SECONDS_TO_GIVE_UP = 10;
    private static final double NANOS_A_SECOND = 1e9;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private MetricRegistry registry;

    private Connection connection;
    private volatile boolean running = true;
    private volatile long asking;
    private volatile long took;
    private volatile long failures;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        registry.gauge(TIME, this::seconds);
        threads.newThread(this::keepAsking).start();
    }

    private void keepAsking() {
        while (running) {
            ask();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        close();
    }

    private void ask() {
        long began = System.nanoTime();
        asking = began;
        try {
            if (connection == null) {
                connection = database.getConnection();
                connection.setNetworkTimeout(Runnable::run, (int) TimeUnit.SECONDS.toMillis(SECONDS_TO_GIVE_UP));
                // What it took to connect is not what it takes to answer.
                began = System.nanoTime();
            }
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(SECONDS_TO_ANSWER);
                statement.execute(StatementOrigin.HOUSEKEEPING.comment("probe") + "SELECT 1");
            }
        } catch (SQLException e) {
            failures++;
            LOG.log(Level.DEBUG, "The database does not answer", e);
            close();
        }
        took = System.nanoTime() - began;
        asking = 0;
    }

    private void close() {
        try (Connection closing = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A connection that is broken cannot be closed", e);
        }
    }

    private double seconds() {
        long began = asking;
        return (began == 0 ? took : Math.max(took, System.nanoTime() - began)) / NANOS_A_SECOND;
    }

    /** Also while there are none: that there were none before makes the first one a change. */
    @Override
    public void tell(ObjDoubleConsumer<Series> listener) {
        listener.accept(FAILURES, failures);
    }

    @PreDestroy
    void stop() {
        running = false;
    }
}
