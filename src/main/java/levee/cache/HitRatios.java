package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import levee.cache.CacheStatistics.Tier;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The share of all nodes' reads of the last minute that did not reach the database, by tier, at {@code /metrics} of each node:
 * between 0 and 1, and -1 where nobody read anything.
 */
@ApplicationScoped
public class HitRatios {

    private static final Selector READS = Selector.of("levee_cache_reads_total");
    private static final Window MINUTE = Window.lastSeconds(60);

    @Inject
    private MetricRegistry registry;

    void publish(@Observes @Initialized(ApplicationScoped.class) Object event) {
        for (Tier tier : Tier.values()) {
            String name = tier.name().toLowerCase(Locale.ROOT);
            registry.gauge("levee_cache_hit_ratio", () -> ratio(SignalStore.ofThisNode(), name), new Tag("tier", name));
        }
    }

    static double ratio(SignalStore signals, String tier) {
        Selector ofTier = READS.with("tier", tier);
        double reads = signals.increase(ofTier, MINUTE);
        double past = signals.increase(ofTier.with("outcome", "loaded", "bypass"), MINUTE);
        return reads <= 0 ? -1 : 1 - past / reads;
    }
}
