package levee.cache;

import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import org.eclipse.microprofile.metrics.Counter;

/**
 * The counters of the reads of one region, kept by those who read from it: to find them anew for each read would take
 * longer than to count it.
 */
public final class ReadCounts {

    private final Tier tier;
    private final String region;
    private final Counter[] reads = new Counter[Outcome.values().length];
    private Counter misses;

    public ReadCounts(Tier tier, String region) {
        this.tier = tier;
        this.region = region;
    }

    /** Nothing before the application has started. */
    public void count(Outcome outcome) {
        if (Aside.takes(outcome)) {
            return;
        }
        Counter counter = reads[outcome.ordinal()];
        if (counter == null) {
            counter = open(outcome);
        }
        if (counter != null) {
            counter.inc();
            if (outcome.reachedDatabase()) {
                misses().inc();
            }
        }
    }

    private Counter misses() {
        Counter counter = misses;
        if (counter == null) {
            counter = CacheStatistics.misses(tier, region);
            misses = counter;
        }
        return counter;
    }

    /** May be done twice at the same time, and finds the same counters then. */
    private Counter open(Outcome outcome) {
        Counter counter = CacheStatistics.reads(tier, region, outcome);
        if (counter != null) {
            reads[outcome.ordinal()] = counter;
        }
        return counter;
    }
}
