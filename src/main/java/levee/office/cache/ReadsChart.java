package levee.office.cache;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.Samples.Interval;

/**
 * Reads over time, by who answered: a column for each interval, in the units of its drawing, with one piece for each of those
 * who answered upon the other. What reached the database stands on the floor, where it is seen first.
 */
public final class ReadsChart {

    static final int STEP = 12;
    static final int FLOOR = 150;
    private static final int TOP = 14;
    private static final int GAP = 2;

    /** So many columns have a time below them. */
    private static final int LABELS = 6;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** From the floor up. */
    private static final List<Outcome> ORDER =
            List.of(Outcome.BYPASS, Outcome.LOADED, Outcome.COALESCED, Outcome.STALE, Outcome.GRID, Outcome.LOCAL);

    /** @param outcome as the styles name it */
    public record Piece(String outcome, int x, int y, int width, int height) {}

    /** A time below the chart. */
    public record Mark(String text, int x) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final long highest;
    private final int width;
    private final String summary;

    ReadsChart(List<Interval> intervals, Duration length) {
        highest = intervals.stream()
                .mapToLong(interval -> sum(interval.reads()))
                .max()
                .orElse(0);
        width = Math.max(1, intervals.size()) * STEP;
        for (int i = 0; i < intervals.size(); i++) {
            draw(intervals.get(i).reads(), i * STEP);
            if (i % Math.max(1, intervals.size() / LABELS) == 0) {
                marks.add(new Mark(TIME.format(intervals.get(i).from()), i * STEP));
            }
        }
        summary = summary(intervals, length);
    }

    private static long sum(Map<Outcome, Long> reads) {
        return reads.values().stream().mapToLong(Long::longValue).sum();
    }

    private void draw(Map<Outcome, Long> reads, int x) {
        long before = 0;
        for (Outcome outcome : ORDER) {
            long count = reads.getOrDefault(outcome, 0L);
            int from = height(before);
            before += count;
            int height = height(before) - from;
            if (count > 0) {
                pieces.add(new Piece(OutcomeCount.name(outcome), x, FLOOR - from - height, STEP - GAP, height));
            }
        }
    }

    private int height(long count) {
        return highest == 0 ? 0 : (int) Math.ceil((FLOOR - TOP) * (double) count / highest);
    }

    private static String summary(List<Interval> intervals, Duration length) {
        long total =
                intervals.stream().mapToLong(interval -> sum(interval.reads())).sum();
        long past = intervals.stream()
                .mapToLong(interval -> interval.reads().getOrDefault(Outcome.LOADED, 0L)
                        + interval.reads().getOrDefault(Outcome.BYPASS, 0L))
                .sum();
        return Sizes.count(total) + " reads in "
                + length.multipliedBy(intervals.size()).toMinutes() + " minutes, " + Sizes.count(past)
                + " of them reached the database";
    }

    public List<Piece> getPieces() {
        return pieces;
    }

    public List<Mark> getMarks() {
        return marks;
    }

    /** Of one column. */
    public String getHighest() {
        return Sizes.count(highest);
    }

    public int getWidth() {
        return width;
    }

    public boolean isQuiet() {
        return pieces.isEmpty();
    }

    /** For whoever does not see it. */
    public String getSummary() {
        return summary;
    }
}
