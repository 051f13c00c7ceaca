package levee.signals;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * How the pool of connections is: how many are used and free and may be at most, who waits, how often one was given and how
 * often in vain waited for. One connection is always used: by whom the log of changes is followed.
 */
@ApplicationScoped
class PoolSignals {

    private static final Logger LOG = System.getLogger(PoolSignals.class.getName());
    private static final String DATA_SOURCE = "java:app/jdbc/levee";

    @Inject
    private MetricRegistry registry;

    @Resource(lookup = DATA_SOURCE)
    private DataSource database;

    @Resource(lookup = "java:app/AppName")
    private String application;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        PoolEvents events = new PoolEvents(
                registry.counter("levee_db_pool_acquired_total"), registry.counter("levee_db_pool_timed_out_total"));
        DatabasePool pool = new DatabasePool(application, DATA_SOURCE, events);
        open(pool);
        registry.gauge("levee_db_pool_used", pool::used);
        registry.gauge("levee_db_pool_free", pool::free);
        registry.gauge("levee_db_pool_waiting", pool::waiting);
        registry.gauge("levee_db_pool_max", pool::max);
    }

    /** The container makes the pool when somebody first wants a connection. */
    private void open(DatabasePool pool) {
        try (Connection connection = database.getConnection()) {
            if (!pool.isThere()) {
                LOG.log(Level.WARNING, "This container keeps the pool of {0} elsewhere: no figures of it", DATA_SOURCE);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The pool will be made when the database answers", e);
        }
    }
}
