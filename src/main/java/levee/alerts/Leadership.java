package levee.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import levee.alerts.Lease.Standing;
import levee.signals.Selector;
import levee.signals.SignalStore;

/**
 * Whether this node evaluates the rules for all. As long as the database answers, its lease decides. When it does not, it
 * may itself be what is to be told of, so somebody must go on:
 *
 * <ul>
 *   <li>Who led goes on. Nobody can have taken the lease from a database that is away. If it is away for this node alone,
 *       another takes the lease, and says so in its own signals ({@link #GAUGE}, its value is the term), which come through
 *       the grid and not through the database: whoever hears of a higher term stops.
 *   <li>If who led is gone too, which it is when it shared a machine with the database, the first by name of the nodes that
 *       are heard of begins, once nobody has said for {@link #PATIENCE} that it leads.
 * </ul>
 *
 * Both evaluate, and tell by ways that need no database. Neither writes: that takes the lease. So if two should lead for a
 * moment, since the grid has come apart as well, no alert is there twice.
 */
final class Leadership {

    /** Of each node: the term in which it leads, or 0. */
    static final String GAUGE = "levee_alerts_leading";

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Selector LEADING = Selector.of(GAUGE);

    private final String node;

    private long heardAt = System.nanoTime();
    private long latest;
    private volatile long term;

    /** @param node this one's name, as the signals tell it */
    Leadership(String node) {
        this.node = node;
    }

    /** That in which this node leads, or 0. */
    long term() {
        return term;
    }

    /** @return the same */
    long decide(Standing lease, SignalStore signals, long nanos) {
        latest = Math.max(latest, lease.term());
        if (lease.holds(nanos)) {
            heardAt = nanos;
            term = lease.term();
        } else if (lease.isFresh(nanos)) {
            heardAt = nanos;
            term = 0;
        } else {
            term = withoutDatabase(signals, nanos);
        }
        return term;
    }

    private long withoutDatabase(SignalStore signals, long nanos) {
        Map<String, Double> terms = signals.levelBy(LEADING, Selector.NODE);
        terms.remove(node);
        double highest = terms.values().stream().mapToDouble(each -> each).max().orElse(0);
        if (highest > 0) {
            heardAt = nanos;
            latest = Math.max(latest, (long) highest);
        }
        if (term > 0) {
            boolean first = terms.entrySet().stream()
                    .noneMatch(
                            other -> other.getValue() == term && other.getKey().compareTo(node) < 0);
            return highest > term || highest == term && !first ? 0 : term;
        }
        boolean orphaned = nanos - heardAt >= PATIENCE.toNanos();
        return orphaned && isFirst(signals) ? Math.max(latest, 1) : 0;
    }

    private boolean isFirst(SignalStore signals) {
        List<String> heard = signals.nodes().stream()
                .filter(each -> signals.silence(each).compareTo(SignalStore.SILENT) <= 0)
                .toList();
        return heard.isEmpty() || heard.get(0).equals(node);
    }
}
