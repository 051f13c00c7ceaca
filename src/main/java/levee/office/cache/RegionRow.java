package levee.office.cache;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Region;
import levee.cache.RegionFigures;

/**
 * A region in the list: all that is shown, as text.
 *
 * @param reason why most of its statements went past the cache; null if none did
 */
public record RegionRow(
        String tier,
        String name,
        String address,
        RegionState state,
        String reads,
        String hitRatio,
        List<OutcomeCount> outcomes,
        String reachedDatabase,
        String entries,
        String memory,
        String load,
        String evictions,
        String reason)
        implements Serializable {

    static RegionRow of(RegionFigures figures) {
        Region region = figures.region();
        return new RegionRow(
                tier(region.tier()),
                region.name(),
                address(region),
                RegionState.of(region, figures.hasPolicy()),
                Sizes.count(figures.total()),
                Sizes.share(figures.hits(), figures.total()),
                OutcomeCount.of(figures.reads()),
                Sizes.count(
                        figures.reads().get(Outcome.LOADED) + figures.reads().get(Outcome.BYPASS)),
                Sizes.count(figures.entries()),
                Sizes.bytes(figures.bytes()),
                Sizes.mean(figures.secondsLoading(), figures.loads()),
                Sizes.count(figures.evictions()),
                reason(region));
    }

    static String tier(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    static String address(Region region) {
        return "/office/cache/region?tier=" + tier(region.tier()) + "&name="
                + URLEncoder.encode(region.name(), StandardCharsets.UTF_8);
    }

    /** Bypasses are counted for the type that a statement reads. */
    private static String reason(Region region) {
        return region.tier() != Tier.ENTITY
                ? null
                : BypassRow.top(Optional.of(region.name()), 1).stream()
                        .findFirst()
                        .map(BypassRow::reason)
                        .orElse(null);
    }
}
