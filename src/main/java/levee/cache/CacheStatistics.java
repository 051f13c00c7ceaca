package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
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
    private static final Map<Measured, LongSupplier> MEASURES = new ConcurrentHashMap<>();
    private static final Map<Region, LongAdder> EVICTED = new ConcurrentHashMap<>();
    private static final Map<Region, LongAdder> EVICTED_UNUSED = new ConcurrentHashMap<>();
    private static final Map<String, LatencyHistogram> LOADS = new ConcurrentHashMap<>();

    private static volatile MetricRegistry current;

    @Inject
    private MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        begin(registry);
    }

    static void begin(MetricRegistry registry) {
        current = registry;
        MEASURES.forEach(CacheStatistics::publish);
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

    /** Those with at least one read on this node. */
    static Set<Region> regionsRead() {
        return Set.copyOf(READS.keySet());
    }

    /** So far. */
    static long count(Region region, Outcome outcome) {
        Counter counter = reads(region.tier(), region.name(), outcome);
        return counter == null ? 0 : counter.getCount();
    }

    static long loads(String region) {
        LatencyHistogram times = LOADS.get(region);
        return times == null ? 0 : times.count();
    }

    static double secondsLoading(String region) {
        LatencyHistogram times = LOADS.get(region);
        return times == null ? 0 : times.seconds();
    }

    /** One SELECT statement; as a read it is counted by whoever sent it. */
    public static void bypass(String region, BypassReason reason, String source) {
        if (Aside.takes(reason)) {
            return;
        }
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
        measure(Measure.ENTRIES, tier, region, count);
    }

    /** What this node can tell of a region at any time. */
    public enum Measure {
        /** Things of the region that it has: in its own memory, or of results of queries its share of the grid. */
        ENTRIES("levee_cache_entries"),
        /** Bytes that they take up: of entities and results in its share of the grid, of pages in its own memory. */
        MEMORY("levee_cache_memory_bytes"),
        /** Entities in its own memory that still hold, and were used last. */
        WORKING_SET(null);

        /** Null for what takes too long to be asked for every few seconds. */
        private final String metric;

        Measure(String metric) {
            this.metric = metric;
        }
    }

    private record Measured(Measure measure, Region region) {}

    public static void measure(Measure measure, Tier tier, String region, LongSupplier value) {
        Measured measured = new Measured(measure, new Region(tier, region));
        MEASURES.put(measured, value);
        publish(measured, value);
    }

    private static void publish(Measured measured, LongSupplier value) {
        if (current != null && measured.measure.metric != null) {
            Region region = measured.region;
            current.gauge(measured.measure.metric, value::getAsLong, tier(region.tier()), region(region.name()));
        }
    }

    /** Zero for what nobody measures. */
    static long now(Measure measure, Region region) {
        LongSupplier value = MEASURES.get(new Measured(measure, region));
        return value == null ? 0 : value.getAsLong();
    }

    public static long workingSet(Region region) {
        return now(Measure.WORKING_SET, region);
    }

    /** A change of the region has become known to this node. */
    static void invalidated(Region region) {
        count(counter("levee_cache_invalidations_total", tier(region.tier()), region(region.name())));
    }

    /** Something was let go of to make room. */
    public static void evicted(Tier tier, String region) {
        EVICTED.computeIfAbsent(new Region(tier, region), added -> new LongAdder())
                .increment();
        count(counter("levee_cache_evictions_total", tier(tier), region(region)));
    }

    /** The same, of what nobody has asked for a second time: to have kept it for longer would have spared nothing. */
    public static void evictedUnused(Tier tier, String region) {
        EVICTED_UNUSED
                .computeIfAbsent(new Region(tier, region), added -> new LongAdder())
                .increment();
        evicted(tier, region);
    }

    static long evictions(Region region) {
        return sum(EVICTED, region);
    }

    /** Those of what was asked for more than once, and may be asked for again. */
    public static long evictionsOfUsed(Region region) {
        return evictions(region) - sum(EVICTED_UNUSED, region);
    }

    private static long sum(Map<Region, LongAdder> counts, Region region) {
        LongAdder count = counts.get(region);
        return count == null ? 0 : count.sum();
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
