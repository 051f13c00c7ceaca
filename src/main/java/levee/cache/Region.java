package levee.cache;

import java.util.Optional;
import levee.cache.CacheStatistics.Tier;

/** A part of the cache with counters and a policy of its own: a type, a named query or collection, or a kind of page. */
public record Region(Tier tier, String name) {

    private static final String PAGES = "page.";

    /** Where the change log tells of policies. */
    static final String POLICIES = "cache.policy";

    /** Where the change log asks all nodes to audit their cache. */
    public static final String AUDITS = "cache.audit";

    /** The region of the change log by which all of this one is struck out. */
    public String logged() {
        return tier == Tier.PAGE ? PAGES + name : name;
    }

    /** The map of the data grid in which it lies; empty for pages, which each node keeps by itself. */
    public Optional<String> gridMap() {
        return switch (tier) {
            case ENTITY -> Optional.of("levee.entities." + name);
            case QUERY -> Optional.of("levee.queries." + name);
            case PAGE -> Optional.empty();
        };
    }

    /**
     * Whose change the log tells of; of what is no region with a policy, queries depend on it. Empty for what the log tells
     * of beside what is cached.
     */
    static Optional<Region> ofLogged(String logged, Policies policies) {
        if (logged.equals(POLICIES) || logged.equals(AUDITS)) {
            return Optional.empty();
        }
        if (logged.startsWith(PAGES)) {
            return Optional.of(new Region(Tier.PAGE, logged.substring(PAGES.length())));
        }
        Region entities = new Region(Tier.ENTITY, logged);
        return Optional.of(policies.isKnown(entities) ? entities : new Region(Tier.QUERY, logged));
    }

    /** What each thing that is kept in it shows beside its own: it holds until all of the region is struck out. */
    public CacheTag whole() {
        return CacheTag.of(logged(), "*");
    }
}
