package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import levee.cache.CacheStatistics.Tier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each tier's regions may do unless they have a policy of their own: as the settings say. */
@ApplicationScoped
class TierPolicies {

    @Inject
    @ConfigProperty(name = CacheSettings.STALE, defaultValue = CacheSettings.STALE_DEFAULT)
    private int stale;

    @Inject
    @ConfigProperty(name = CacheSettings.LOADS, defaultValue = CacheSettings.LOADS_DEFAULT)
    private int loads;

    @Inject
    @ConfigProperty(name = CacheSettings.ENTITY_SECONDS, defaultValue = CacheSettings.ENTITY_SECONDS_DEFAULT)
    private int entitySeconds;

    @Inject
    @ConfigProperty(name = CacheSettings.ENTITY_ENTRIES, defaultValue = CacheSettings.ENTITY_ENTRIES_DEFAULT)
    private int entityEntries;

    @Inject
    @ConfigProperty(name = CacheSettings.QUERY_SECONDS, defaultValue = CacheSettings.QUERY_SECONDS_DEFAULT)
    private int querySeconds;

    @Inject
    @ConfigProperty(name = CacheSettings.PAGE_SECONDS, defaultValue = CacheSettings.PAGE_SECONDS_DEFAULT)
    private int pageSeconds;

    @Inject
    @ConfigProperty(name = CacheSettings.WITHOUT, defaultValue = CacheSettings.WITHOUT_DEFAULT)
    private String without;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Defences.ofThisNode().leaveOut(without);
        set(Tier.ENTITY, entitySeconds, entityEntries);
        set(Tier.QUERY, querySeconds, Policy.UNBOUNDED);
        set(Tier.PAGE, pageSeconds, Policy.UNBOUNDED);
    }

    private void set(Tier tier, int seconds, int entries) {
        Policies.ofThisNode().setOfTier(tier, new Policy(true, seconds, entries, stale, loads));
    }
}
