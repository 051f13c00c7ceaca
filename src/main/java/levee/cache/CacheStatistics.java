package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import levee.signals.LatencyHistogram;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts each read of something cached once, by who answered it; and what goes past the cache or fails in it. JPA's
 * provider and the servlet container make their parts of the cache themselves, so they count through here; before the
 * application has started there is nothing to count.
 */
@ApplicationScoped
public class CacheStatistics {

    /** What is cached. */
    public enum Tier {
        ENTITY,
        /** The results of named queries, and collections. */
        QUERY,
        PAGE
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
        /** This node's memory or the data grid, with what is known to be late. */
        STALE,
        /** The database, which was asked past the cache. */
        BYPASS;

        boolean reachedDatabase() {
            return this == LOADED || this == BYPASS;
        }
    }

    /** Why a layer of the cache could not answer. */
    public enum ErrorKind {
        TIME_OUT,
        SPLIT,
        CODEC,
        MEMORY,
        REFUSED
    }

    private static final Map<Region, ReadCounts> READS = new ConcurrentHashMap<>();
    private static final Map<Region, LongSupplier> ENTRIES = new ConcurrentHashMap<>();
    private static final Map<String, LatencyHistogram> LOADS = new ConcurrentHashMap<>();

    private static volatile MetricRegistry current;

    @Inject
    private MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        begin(registry);
    }

    static void begin(MetricRegistry registry) {
        current = registry;
        ENTRIES.forEach(CacheStatistics::publish);
        LOADS.forEach(CacheStatistics::publish);
    }

    public static void read(Tier tier, String region, Outcome outcome) {
        READS.computeIfAbsent(new Region(tier, region), added -> new ReadCounts(tier, region))
                .count(outcome);
    }

    static Counter reads(Tier tier, String region, Outcome outcome) {
        return counter("levee_cache_reads_total", tier(tier), region(region), new Tag("outcome", label(outcome)));
    }

    static Counter misses(Tier tier, String region) {
        return counter("levee_cache_misses_total", tier(tier), region(region));
    }

    /** One SELECT statement; as a read it is counted by whoever sent it. */
    public static void bypass(String region, BypassReason reason, String source) {
        count(counter("levee_cache_bypass_total", region(region), new Tag("reason", reason.label())));
        Bypasses.ofThisNode().add(region, reason, source);
    }

    public static void error(Tier tier, String region, ErrorKind kind) {
        count(counter("levee_cache_errors_total", tier(tier), region(region), new Tag("kind", label(kind))));
    }

    public static void loaded(String region, long nanos) {
        LatencyHistogram times = LOADS.get(region);
        if (times == null) {
            times = LOADS.computeIfAbsent(region, added -> new LatencyHistogram());
            publish(region, times);
        }
        times.observe(nanos);
    }

    /** How many things of a region this node has in memory, asked for whenever the figures are. */
    public static void entries(Tier tier, String region, LongSupplier count) {
        ENTRIES.put(new Region(tier, region), count);
        publish(new Region(tier, region), count);
    }

    private static void publish(Region region, LongSupplier count) {
        if (current != null) {
            current.gauge("levee_cache_entries", count::getAsLong, tier(region.tier()), region(region.name()));
        }
    }

    private static void publish(String region, LatencyHistogram times) {
        if (current != null) {
            times.publish(current, "levee_cache_load_seconds", region(region));
        }
    }

    private static Counter counter(String name, Tag... tags) {
        MetricRegistry registry = current;
        return registry == null ? null : registry.counter(name, tags);
    }

    private static void count(Counter counter) {
        if (counter != null) {
            counter.inc();
        }
    }

    private static Tag tier(Tier tier) {
        return new Tag("tier", label(tier));
    }

    private static Tag region(String name) {
        return new Tag("region", name);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
