package levee.cache.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import levee.cache.Aside;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.Policies;
import levee.cache.Probes;
import levee.cache.Region;
import levee.cache.audit.CanaryResult.State;

/**
 * Reads something of a region, and then the same again: a region that keeps what it is given answers the second time without
 * a statement. Something may change in between, or be on its way to the grid: it is read some more times before it counts as
 * not kept. The reads are none of the visitors' ({@link Aside}); pages have none, since only a visitor asks for one.
 */
final class Canary {

    private static final Logger LOG = System.getLogger(Canary.class.getName());

    /** Of a region that somebody has closed: that is a finding of its own. */
    private static final Set<BypassReason> CLOSED =
            EnumSet.of(BypassReason.DISABLED, BypassReason.NO_TIME_TO_LIVE, BypassReason.NO_ROOM);

    private static final int MOST_READS = 6;
    private static final long PAUSE_MILLIS = 30;

    private Canary() {}

    /** Empty for a region that has no reads of this kind. */
    static Optional<CanaryResult> read(Region region) {
        return Probes.of(region).map(probe -> read(region, probe));
    }

    private static CanaryResult read(Region region, Probes.Probe probe) {
        String place = EffectiveRegion.place(region);
        if (!Policies.ofThisNode().of(region).now().isOpen()) {
            return new CanaryResult(place, State.CLOSED, "Its policy lets it keep nothing.");
        }
        try {
            return find(probe)
                    .map(read -> again(place, read))
                    .orElseGet(() -> new CanaryResult(place, State.NOTHING, "There is nothing to read yet."));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nothing could be read of " + place, e);
            return new CanaryResult(place, State.FAILED, "It could not be read: " + e.getMessage());
        }
    }

    /** What is looked for is no more a visitor's than what is read. */
    private static Optional<Runnable> find(Probes.Probe probe) {
        AtomicReference<Optional<Runnable>> found = new AtomicReference<>();
        Aside.of(() -> found.set(probe.read()));
        return found.get();
    }

    private static CanaryResult again(String place, Runnable read) {
        Aside first = Aside.of(read);
        if (first.outcomes().isEmpty() && first.statements() == 0) {
            // What it was about has gone meanwhile.
            return new CanaryResult(place, State.NOTHING, "There is nothing to read any more.");
        }
        int statements = 0;
        for (int i = 1; i < MOST_READS; i++) {
            Aside second = Aside.of(read);
            if (second.statements() == 0) {
                return new CanaryResult(
                        place, State.KEPT, "Read again without a statement, from " + by(second.outcomes()));
            }
            if (second.statements() == second.bypasses().size() && CLOSED.containsAll(second.bypasses())) {
                return new CanaryResult(place, State.CLOSED, "What it is made of is of a region that keeps nothing.");
            }
            statements += second.statements();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS * i));
        }
        return new CanaryResult(
                place,
                State.NOT_KEPT,
                "Read " + MOST_READS + " times, and " + (first.statements() + statements) + " statements were sent.");
    }

    private static String by(List<Outcome> outcomes) {
        return outcomes.contains(Outcome.GRID)
                ? "the data grid."
                : outcomes.contains(Outcome.LOCAL)
                        ? "this node's memory."
                        : outcomes.toString().toLowerCase(Locale.ROOT) + ".";
    }
}
