package levee.command.bench.cache;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import levee.command.bench.Counters;
import levee.command.bench.Ground;

/** The regions of the running shop's cache, opened and closed through the table of policies as an administrator may. */
final class Regions {

    private static final String READS = "levee_cache_reads_total{";
    private static final Pattern TIER = Pattern.compile("tier=\"([^\"]+)\"");
    private static final Pattern REGION = Pattern.compile("region=\"([^\"]+)\"");

    /** Longer than the bound within which each node knows. */
    private static final long NANOS_TO_KNOW = 1_000_000_000;

    private final Ground ground;

    Regions(Ground ground) {
        this.ground = ground;
    }

    record Region(String tier, String name) {

        private String closed() {
            return "('" + tier + "', '" + name + "', FALSE, 60, 10000, 30, 8)";
        }
    }

    /** Those that have been read from. */
    static List<Region> of(Counters counters) {
        return counters.values().keySet().stream()
                .filter(series -> series.startsWith(READS))
                .map(series -> new Region(label(TIER, series), label(REGION, series)))
                .distinct()
                .toList();
    }

    private static String label(Pattern pattern, String series) {
        Matcher label = pattern.matcher(series);
        if (!label.find()) {
            throw new IllegalArgumentException(series);
        }
        return label.group(1);
    }

    /** All others are open. */
    void closePages() {
        close(of(ground.counters()).stream()
                .filter(region -> region.tier.equals("page"))
                .toList());
    }

    void closeAll() {
        close(of(ground.counters()));
    }

    void openAll() {
        close(List.of());
    }

    private void close(List<Region> closed) {
        ground.update("DELETE FROM cache_policies");
        if (!closed.isEmpty()) {
            ground.update(
                    "INSERT INTO cache_policies (tier, region, enabled, seconds_to_live, entries, stale_seconds, loads)"
                            + " VALUES " + closed.stream().map(Region::closed).collect(Collectors.joining(", ")));
        }
        ground.update("INSERT INTO cache_changes (region) VALUES ('cache.policy')");
        LockSupport.parkNanos(NANOS_TO_KNOW);
    }
}
