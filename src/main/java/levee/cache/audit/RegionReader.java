package levee.cache.audit;

import com.hazelcast.config.MapConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Grid;
import levee.cache.Policies;
import levee.cache.PolicyRecord;
import levee.cache.Region;
import levee.cache.RegionFigures;
import levee.cache.Samples;

/** What the regions of this node go by, and what they are asked for. What is counted is taken as what came since the last time. */
final class RegionReader {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES = 60;

    private final Policies policies = Policies.ofThisNode();
    private final Map<Region, Long> evictedBefore = new HashMap<>();
    private final Map<String, EffectiveMap> maps = new HashMap<>();
    private long readAt = System.nanoTime();

    static Traffic traffic(Region region) {
        return Traffic.of(Samples.ofThisNode().latest(region, MINUTE, MINUTES));
    }

    List<EffectiveRegion> regions(List<PolicyRecord> records) {
        Map<Region, PolicyRecord> known =
                records.stream().collect(Collectors.toMap(PolicyRecord::region, each -> each));
        long now = System.nanoTime();
        double seconds = Math.max(1, Duration.ofNanos(now - readAt).toMillis() / 1_000.0);
        readAt = now;
        return RegionFigures.ofThisNode().stream()
                .filter(RegionFigures::hasPolicy)
                .map(figures -> region(figures, Optional.ofNullable(known.get(figures.region())), seconds))
                .toList();
    }

    private EffectiveRegion region(RegionFigures figures, Optional<PolicyRecord> record, double seconds) {
        Region region = figures.region();
        long evictions = CacheStatistics.evictionsOfUsed(region);
        Long before = evictedBefore.put(region, evictions);
        return new EffectiveRegion(
                region,
                policies.of(region).now(),
                policies.isOwn(region),
                record.filter(PolicyRecord::isExplained)
                        .flatMap(PolicyRecord::last)
                        .map(last -> last.by() + " (" + last.reason() + ")")
                        .orElse(null),
                region.tier() == Tier.ENTITY ? CacheStatistics.workingSet(region) : figures.entries(),
                before == null ? 0 : (evictions - before) / seconds,
                figures.loads() == 0 ? 0 : figures.secondsLoading() / figures.loads(),
                traffic(region));
    }

    /** Those that the grid did not tell of just now are as they were. */
    List<EffectiveMap> maps(List<EffectiveRegion> regions) {
        for (EffectiveRegion region : regions) {
            region.region()
                    .gridMap()
                    .ifPresent(name -> Grid.ofThisNode()
                            .config(name)
                            .ifPresent(config -> maps.put(name, map(name, config, region))));
        }
        return List.copyOf(new TreeMap<>(maps).values());
    }

    private static EffectiveMap map(String name, MapConfig config, EffectiveRegion region) {
        return new EffectiveMap(
                name,
                config.getTotalBackupCount(),
                config.isNearCacheEnabled(),
                config.getEvictionConfig().getEvictionPolicy().name(),
                config.getEvictionConfig().getSize(),
                config.getEvictionConfig().getMaxSizePolicy().name(),
                shorter(config.getTimeToLiveSeconds(), config.getMaxIdleSeconds()),
                config.getInMemoryFormat().name(),
                region.policy().secondsToLive(),
                Grid.ofThisNode().entries(name),
                region.traffic());
    }

    /** Of two times of which 0 is none. */
    private static int shorter(int one, int other) {
        return one == 0 ? other : other == 0 ? one : Math.min(one, other);
    }
}
