package levee.drills;

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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import levee.cache.GridCut;
import levee.drills.ActiveFaults.ActiveFault;
import levee.mail.Roadblock;
import levee.signals.ThisNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Where drills are allowed, asks the database twice a second what is to be broken in this node, and puts back what is over, by
 * whomever it was begun. While the database cannot be asked what is broken stays so, and ends when its time has come.
 */
@ApplicationScoped
class FaultWatch {

    /** How many faults are active in a node; not there where drills are not allowed. */
    static final String GAUGE = "levee_drills_faults";

    private static final Logger LOG = System.getLogger(FaultWatch.class.getName());
    private static final Duration BETWEEN = Duration.ofMillis(500);

    @Inject
    @ConfigProperty(name = DrillSettings.ENABLED, defaultValue = DrillSettings.ENABLED_DEFAULT)
    private boolean enabled;

    @Inject
    private ThisNode node;

    @Inject
    private MetricRegistry registry;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource pool;

    private PoolTaker taker;
    private Connection connection;
    private volatile boolean anyUnfinished;
    private volatile boolean running = true;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!enabled) {
            return;
        }
        registry.gauge(GAUGE, ActiveFaults::count);
        taker = new PoolTaker(pool, threads);
        Roadblock.stand(() -> ActiveFaults.of(FaultKind.MAIL_DOWN).isPresent());
        Thread thread = threads.newThread(this::keepLooking);
        thread.setDaemon(true);
        thread.start();
    }

    private void keepLooking() {
        while (running) {
            try {
                look();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.DEBUG, "It is not known now what is to be broken", e);
                close();
            }
            taker.hold(ActiveFaults.of(FaultKind.POOL_SHRUNK)
                    .map(fault -> (int) fault.number("connections"))
                    .orElse(0));
            GridCut.is(ActiveFaults.of(FaultKind.GRID_SPLIT).isPresent());
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        ActiveFaults.are(List.of());
        taker.hold(0);
        GridCut.is(false);
        close();
    }

    private void look() throws SQLException {
        if (connection == null) {
            connection = DirectDatabase.open();
        }
        anyUnfinished = FaultTable.isAnyUnfinished(connection);
        if (!anyUnfinished) {
            ActiveFaults.are(List.of());
            return;
        }
        FaultTable.putBack(connection);
        List<ActiveFault> now = FaultTable.active(connection, node.number().replaceFirst("@.*", ""));
        ActiveFaults.are(now);
    }

    /** Whether something is broken anywhere by a drill, as far as is known. */
    boolean isAnythingBroken() {
        return anyUnfinished || ActiveFaults.count() > 0;
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The connection could not be closed", e);
        }
    }

    @PreDestroy
    void stop() {
        running = false;
    }
}
