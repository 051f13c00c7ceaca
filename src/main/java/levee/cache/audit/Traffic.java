package levee.cache.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.Samples.Interval;

/**
 * What visitors ask a region of this node for.
 *
 * @param readsPerSecond in the last minute
 * @param usualHitRatio of the minutes of the last hour in which the region kept anything; 1 if there was none: what it would
 *     answer without the database
 * @param loadedPerSecond those of the reads that reached the database, in the last minute
 */
record Traffic(double readsPerSecond, double usualHitRatio, double loadedPerSecond) {

    static final Traffic NONE = new Traffic(0, 1, 0);

    private static final double SECONDS = 60;

    /** @param minutes the latest last */
    static Traffic of(List<Interval> minutes) {
        if (minutes.isEmpty()) {
            return NONE;
        }
        Map<Outcome, Long> last = minutes.get(minutes.size() - 1).reads();
        long total = 0;
        long hits = 0;
        for (Interval minute : minutes) {
            long hit = all(minute.reads()) - reachedDatabase(minute.reads());
            if (hit > 0) {
                hits += hit;
                total += all(minute.reads());
            }
        }
        return new Traffic(
                all(last) / SECONDS, total == 0 ? 1 : (double) hits / total, reachedDatabase(last) / SECONDS);
    }

    private static long all(Map<Outcome, Long> reads) {
        return reads.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long reachedDatabase(Map<Outcome, Long> reads) {
        return reads.getOrDefault(Outcome.LOADED, 0L) + reads.getOrDefault(Outcome.BYPASS, 0L);
    }

    /** How many of the reads of a second would reach the database besides, if nothing of the region were kept. */
    double spared() {
        return readsPerSecond * usualHitRatio;
    }

    /** {@code 120 reads a second on this node, of which 99.2 % are usually answered without the database} */
    String text() {
        return readsPerSecond == 0
                ? "Nobody reads from it on this node just now; each read that comes will be a statement."
                : "It is read " + number(readsPerSecond) + " times a second on this node, and usually answers "
                        + String.format(Locale.ENGLISH, "%.1f", usualHitRatio * 100) + " % without the database: "
                        + number(spared()) + " statements more a second.";
    }

    static String number(double perSecond) {
        return String.format(Locale.ENGLISH, perSecond < 10 ? "%,.1f" : "%,.0f", perSecond);
    }
}
