package levee.cache;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import levee.cache.CacheStatistics.Measure;
import levee.cache.CacheStatistics.Outcome;

/**
 * What a region of the cache has done on this node since it was started, and what it holds now.
 *
 * @param hasPolicy whether anything may be kept in it at all: queries of a cached type that do not ask to be kept are read
 *     past the cache, each time
 */
public record RegionFigures(
        Region region,
        boolean hasPolicy,
        Map<Outcome, Long> reads,
        long entries,
        long bytes,
        long evictions,
        long loads,
        double secondsLoading) {

    /** Of all regions that there are on this node, by tier and name. */
    public static List<RegionFigures> ofThisNode() {
        Set<Region> withPolicy = Set.copyOf(Policies.ofThisNode().regions());
        Set<Region> all = new HashSet<>(withPolicy);
        all.addAll(CacheStatistics.regionsRead());
        return all.stream()
                .sorted(Comparator.comparing(Region::tier).thenComparing(Region::name))
                .map(region -> of(region, withPolicy.contains(region)))
                .toList();
    }

    private static RegionFigures of(Region region, boolean hasPolicy) {
        Map<Outcome, Long> reads = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            reads.put(outcome, CacheStatistics.count(region, outcome));
        }
        return new RegionFigures(
                region,
                hasPolicy,
                reads,
                CacheStatistics.now(Measure.ENTRIES, region),
                CacheStatistics.now(Measure.MEMORY, region),
                CacheStatistics.evictions(region),
                CacheStatistics.loads(region.name()),
                CacheStatistics.secondsLoading(region.name()));
    }

    public long total() {
        return reads.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of all reads, those that did not reach the database. */
    public long hits() {
        return total() - reads.get(Outcome.LOADED) - reads.get(Outcome.BYPASS);
    }
}
