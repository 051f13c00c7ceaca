package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts each read of something cached once, by who answered it. JPA's provider and the servlet container make their parts
 * of the cache themselves, so they count through here; before the application has started there is nothing to count.
 */
@ApplicationScoped
public class CacheStatistics {

    /** What is cached. */
    public enum Tier {
        PAGE,
        /** The results of named queries, and collections. */
        QUERY
    }

    /** Who answered a read. */
    public enum Outcome {
        /** This node's memory. */
        LOCAL,
        /** The data grid. */
        GRID,
        /** Nobody: it was made anew. */
        LOADED,
        /** One who was making it anew already. */
        COALESCED,
        /** This node's memory, with what is known to be late. */
        STALE
    }

    private record Series(Tier tier, String region, Outcome outcome) {}

    private static volatile CacheStatistics current;

    @Inject
    private MetricRegistry registry;

    private final Map<Series, Counter> reads = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        publish();
    }

    private void publish() {
        // The bean itself and not its proxy.
        current = this;
    }

    public static void read(Tier tier, String region, Outcome outcome) {
        CacheStatistics statistics = current;
        if (statistics != null) {
            statistics
                    .reads
                    .computeIfAbsent(new Series(tier, region, outcome), statistics::counter)
                    .inc();
        }
    }

    private Counter counter(Series series) {
        return registry.counter(
                "levee_cache_reads_total",
                new Tag("tier", label(series.tier)),
                new Tag("region", series.region),
                new Tag("outcome", label(series.outcome)));
    }

    /** An answer that was not kept, since it is somebody's own. */
    public static void refused(Tier tier, String region) {
        CacheStatistics statistics = current;
        if (statistics != null) {
            statistics
                    .registry
                    .counter(
                            "levee_cache_errors_total",
                            new Tag("tier", label(tier)),
                            new Tag("region", region),
                            new Tag("kind", "refused"))
                    .inc();
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
