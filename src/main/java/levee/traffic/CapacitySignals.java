package levee.traffic;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What {@code /metrics} of each node tells of what was measured: how much so many nodes bear, and how much more or less that is
 * than before. Read from the database once a minute, since what measures is no node. A measurement of long ago is told no more.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CapacitySignals {

    private static final Logger LOG = System.getLogger(CapacitySignals.class.getName());

    private static final String PAGES = "levee_capacity_pages_a_second";
    private static final String CHANGE = "levee_capacity_change_ratio";
    private static final Duration TOLD_FOR = Duration.ofDays(30);

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @Inject
    private MetricRegistry registry;

    @Inject
    private Clock clock;

    private final Map<Integer, CapacityChange> known = new ConcurrentHashMap<>();

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void look() {
        try (Connection connection = database.getConnection()) {
            CapacityChange.read(connection).forEach(this::tell);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "What was measured cannot be read", e);
        }
    }

    private void tell(CapacityChange change) {
        if (known.put(change.nodes(), change) == null) {
            Tag nodes = new Tag("nodes", Integer.toString(change.nodes()));
            registry.gauge(PAGES, () -> now(change.nodes()) ? known.get(change.nodes()).latest() : 0, nodes);
            registry.gauge(CHANGE, () -> now(change.nodes()) ? known.get(change.nodes()).ratio() : 0, nodes);
        }
    }

    private boolean now(int nodes) {
        return known.get(nodes).measuredAt().isAfter(clock.instant().minus(TOLD_FOR));
    }
}
