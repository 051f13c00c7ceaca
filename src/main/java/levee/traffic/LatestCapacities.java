package levee.traffic;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What this node knows of what was measured, and what its {@code /metrics} tells of that: how much so many nodes bear, and how
 * much more or less than before. A measurement of long ago is told no more: whoever stopped measuring need not hear of it forever.
 */
@ApplicationScoped
public class LatestCapacities {

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

    /** May wait for the database; nobody else does. */
    void read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            CapacityChange.read(connection).forEach(this::take);
        }
    }

    private void take(CapacityChange change) {
        if (known.put(change.nodes(), change) == null) {
            Tag nodes = new Tag("nodes", Integer.toString(change.nodes()));
            registry.gauge(PAGES, () -> told(change.nodes(), CapacityChange::latest), nodes);
            registry.gauge(CHANGE, () -> told(change.nodes(), CapacityChange::ratio), nodes);
        }
    }

    private double told(int nodes, ToDoubleFunction<CapacityChange> what) {
        CapacityChange change = known.get(nodes);
        return change.measuredAt().isAfter(clock.instant().minus(TOLD_FOR)) ? what.applyAsDouble(change) : 0;
    }

    /** As read last. */
    public List<CapacityChange> changes() {
        return List.copyOf(known.values());
    }
}
