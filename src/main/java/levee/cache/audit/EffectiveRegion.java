package levee.cache.audit;

import java.util.Locale;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.Region;

/**
 * What a region may keep on this node, and what it is asked for.
 *
 * @param policy the one that holds
 * @param own whether it is the region's own, and not its tier's
 * @param by who has given it this policy, and why; null if it is its tier's, or nobody knows
 * @param inUse how many things of it the node has that are asked for
 * @param evictionsPerSecond things let go of to make room though they were asked for more than once, in the time since the audit before
 * @param secondsOfLoad how long a load of it takes on average; 0 if there was none
 */
record EffectiveRegion(
        Region region,
        Policy policy,
        boolean own,
        String by,
        long inUse,
        double evictionsPerSecond,
        double secondsOfLoad,
        Traffic traffic) {

    String place() {
        return place(region);
    }

    static String place(Region region) {
        return tier(region.tier()) + " " + region.name();
    }

    static String tier(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    /** What a read that it does not answer costs. */
    String unit() {
        return region.tier() == Tier.PAGE ? "renderings" : "statements";
    }

    /** Of a rate of reads that reach what is behind it; to render a page again takes no statement while the rest is kept. */
    double statements(double perSecond) {
        return region.tier() == Tier.PAGE ? 0 : perSecond;
    }
}
