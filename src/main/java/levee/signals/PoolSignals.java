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
import org.eclipse.microprofile.metrics.Tag;

/**
 * How the pools of connections are: how many are used and free and may be at most, who waits, how often one was given and how
 * often in vain waited for. Those of orders and of everybody's transactions together, since either of them exhausted is bad
 * news; and each by itself, with that of housekeeping, where one is always used: by whom the log of changes is followed.
 */
@ApplicationScoped
class PoolSignals {

    private static final Logger LOG = System.getLogger(PoolSignals.class.getName());

    private static final String SHOP = "java:app/jdbc/levee";
    private static final String ORDERS = "java:app/jdbc/orders";
    private static final String HOUSEKEEPING = "java:app/jdbc/housekeeping";

    @Inject
    private MetricRegistry registry;

    @Resource(lookup = SHOP)
    private DataSource ofShop;

    @Resource(lookup = ORDERS)
    private DataSource ofOrders;

    @Resource(lookup = HOUSEKEEPING)
    private DataSource ofHousekeeping;

    @Resource(lookup = "java:app/AppName")
    private String application;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        DatabasePool shop = pool(SHOP, ofShop, "levee_db_pool_");
        DatabasePool orders = pool(ORDERS, ofOrders, "levee_db_pool_");
        DatabasePool housekeeping = pool(HOUSEKEEPING, ofHousekeeping, "levee_db_housekeeping_pool_");
        registry.gauge("levee_db_pool_used", () -> shop.used() + orders.used());
        registry.gauge("levee_db_pool_free", () -> shop.free() + orders.free());
        registry.gauge("levee_db_pool_waiting", () -> shop.waiting() + orders.waiting());
        registry.gauge("levee_db_pool_max", () -> shop.max() + orders.max());
        each("shop", shop);
        each("orders", orders);
        each("housekeeping", housekeeping);
    }

    private void each(String name, DatabasePool pool) {
        Tag tag = new Tag("pool", name);
        registry.gauge("levee_db_connections_used", pool::used, tag);
        registry.gauge("levee_db_connections_waiting", pool::waiting, tag);
        registry.gauge("levee_db_connections_max", pool::max, tag);
    }

    private DatabasePool pool(String name, DataSource source, String counters) {
        PoolEvents events = new PoolEvents(
                registry.counter(counters + "acquired_total"), registry.counter(counters + "timed_out_total"));
        DatabasePool pool = new DatabasePool(application, name, events);
        open(pool, source, name);
        return pool;
    }

    /** The container makes the pool when somebody first wants a connection. */
    private static void open(DatabasePool pool, DataSource source, String name) {
        try (Connection connection = source.getConnection()) {
            if (!pool.isThere()) {
                LOG.log(Level.WARNING, "This container keeps the pool of {0} elsewhere: no figures of it", name);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The pool will be made when the database answers", e);
        }
    }
}
