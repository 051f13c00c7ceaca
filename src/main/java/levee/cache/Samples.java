package levee.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.cache.CacheStatistics.Outcome;

/** The reads of each region on this node, as they were counted every few seconds of the last hour. */
public final class Samples {

    static final Duration KEPT = Duration.ofHours(1);

    private static final Samples OF_THIS_NODE = new Samples();

    /** What was read between two moments, by who answered. */
    public record Interval(Instant from, Map<Outcome, Long> reads) {}

    private static final long[] NONE = new long[Outcome.values().length];

    /** @param reads by the place of the outcome: there are many of these */
    private record Sample(Instant at, Map<Region, long[]> reads) {

        long reads(Region region, Outcome outcome) {
            return reads.getOrDefault(region, NONE)[outcome.ordinal()];
        }
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    public static Samples ofThisNode() {
        return OF_THIS_NODE;
    }

    synchronized void take(Instant now, List<RegionFigures> figures) {
        samples.add(
                new Sample(now, figures.stream().collect(Collectors.toMap(RegionFigures::region, Samples::counts))));
        // One that is older says where the first interval begins.
        while (samples.size() > 2 && samples.peek().at.isBefore(now.minus(KEPT.plus(KEPT.dividedBy(10))))) {
            samples.poll();
        }
    }

    private static long[] counts(RegionFigures figures) {
        long[] counts = new long[NONE.length];
        figures.reads().forEach((outcome, count) -> counts[outcome.ordinal()] = count);
        return counts;
    }

    /** Those up to the last sample, the latest last. Before the first sample nothing was read. */
    public synchronized List<Interval> latest(Region region, Duration length, int count) {
        List<Interval> intervals = new ArrayList<>();
        if (samples.isEmpty()) {
            return intervals;
        }
        Instant begin = samples.peekLast().at.minus(length.multipliedBy(count));
        for (int i = 0; i < count; i++) {
            Instant from = begin.plus(length.multipliedBy(i));
            intervals.add(between(at(from), at(from.plus(length)), region, from));
        }
        return intervals;
    }

    private static Interval between(Sample first, Sample last, Region region, Instant from) {
        Map<Outcome, Long> reads = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            reads.put(outcome, last.reads(region, outcome) - first.reads(region, outcome));
        }
        return new Interval(from, reads);
    }

    /** The last one that was not taken later. */
    private Sample at(Instant moment) {
        Sample found = samples.peek();
        for (Sample each : samples) {
            if (!each.at.isAfter(moment)) {
                found = each;
            }
        }
        return found;
    }
}
