package levee.office.cache;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.cache.CacheStatistics.Outcome;

/**
 * How many reads somebody answered, and their part of a bar, in per mille of its width.
 *
 * @param outcome as the styles and the texts name it
 */
public record OutcomeCount(String outcome, String count, String share, int x, int width) implements Serializable {

    static final int WIDE = 1_000;

    /** In the order of the bar: the best first. */
    static List<OutcomeCount> of(Map<Outcome, Long> reads) {
        long total = reads.values().stream().mapToLong(Long::longValue).sum();
        List<OutcomeCount> counts = new ArrayList<>();
        long before = 0;
        for (Outcome outcome : Outcome.values()) {
            long count = reads.getOrDefault(outcome, 0L);
            int from = part(before, total);
            before += count;
            counts.add(new OutcomeCount(
                    name(outcome), Sizes.count(count), Sizes.share(count, total), from, part(before, total) - from));
        }
        return counts;
    }

    private static int part(long count, long total) {
        return total == 0 ? 0 : (int) Math.round((double) WIDE * count / total);
    }

    static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
