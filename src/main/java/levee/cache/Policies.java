package levee.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import levee.cache.CacheStatistics.Tier;

/** The policy of each region, as it is now on this node. */
public final class Policies {

    private static final Policies OF_THIS_NODE = new Policies();

    private static final Policy ENTITIES = new Policy(true, 3_600, 10_000, 30, 8);
    private static final Policy QUERIES = new Policy(true, 1_800, 10_000, 30, 8);
    private static final Policy PAGES = new Policy(true, 60, 10_000, 30, 16);

    /** One region's policy, held by whoever asks for it at each read. */
    public static final class Live {

        private volatile Policy current;

        private Live(Policy first) {
            current = first;
        }

        public Policy now() {
            return current;
        }
    }

    private record Region(Tier tier, String name) {}

    private final Map<Region, Live> regions = new ConcurrentHashMap<>();

    public static Policies ofThisNode() {
        return OF_THIS_NODE;
    }

    public Live of(Tier tier, String region) {
        return regions.computeIfAbsent(new Region(tier, region), added -> new Live(first(tier)));
    }

    private static Policy first(Tier tier) {
        return switch (tier) {
            case ENTITY -> ENTITIES;
            case QUERY -> QUERIES;
            case PAGE -> PAGES;
        };
    }
}
