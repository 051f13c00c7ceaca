package levee.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All samples of the last hour, by the second, for whoever draws them. Of each second only what has moved is kept, some 600
 * bytes of a busy node: two megabytes an hour.
 */
public final class Hour {

    public static final Duration KEPT = Duration.ofHours(1);

    /** Follows the name of a gauge where its highest value is meant. */
    public static final String HIGHEST = "_highest";

    /** How many nodes were heard, on the average of a minute. */
    public static final String NODES = "levee_nodes";

    private static final long MINUTE = 60;

    /**
     * What was between two moments.
     *
     * @param values by the label that was asked for: of counters how much they counted in a second, of gauges what they were
     *     last; none where nothing was heard of any node, so that a gap is no zero
     */
    public record Step(Instant from, Map<String, Double> values) {}

    /** A second of a node: of counters how much they counted since the second before, of gauges what they became. */
    private record Moved(long second, short[] series, float[] values) {}

    /** What is kept of a node. */
    private static final class Kept {
        private final Map<Series, Short> numbers = new HashMap<>();
        private final List<Series> byNumber = new ArrayList<>();
        private final Map<Series, Double> last = new HashMap<>();
        private final Deque<Moved> seconds = new ArrayDeque<>();

        /** What the gauges were before the first of these seconds: one that never moves was told an hour ago. */
        private final Map<Short, Float> levels = new HashMap<>();

        private boolean isGauge(short number) {
            return byNumber.get(number).kind() == Series.Kind.GAUGE;
        }

        private void follow(Moved moved, Map<Short, Float> levels) {
            for (int i = 0; i < moved.series.length; i++) {
                if (isGauge(moved.series[i])) {
                    levels.put(moved.series[i], moved.values[i]);
                }
            }
        }
    }

    private final Map<String, Kept> nodes = new TreeMap<>();
    private long now;
    private long since;

    synchronized void add(Sample sample, Instant at) {
        now = Math.max(now, at.getEpochSecond());
        since = since == 0 ? now : since;
        Kept kept = nodes.computeIfAbsent(sample.node(), added -> new Kept());
        List<Short> numbers = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        boolean first = kept.last.isEmpty();
        sample.values().forEach((series, value) -> {
            double before = kept.last.getOrDefault(series, 0.0);
            boolean counter = series.kind() == Series.Kind.COUNTER;
            // A counter that went back began anew with its node.
            double moved = counter && value >= before ? value - before : value;
            boolean tells = counter ? moved != 0 && !first : first || value != before;
            if (tells && (kept.numbers.containsKey(series) || kept.byNumber.size() < Short.MAX_VALUE)) {
                numbers.add(number(kept, series));
                values.add((float) moved);
            }
            kept.last.put(series, value);
        });
        kept.seconds.add(new Moved(now, shorts(numbers), floats(values)));
        nodes.values().forEach(this::forgetOld);
    }

    private static Short number(Kept kept, Series series) {
        return kept.numbers.computeIfAbsent(series, added -> {
            kept.byNumber.add(series);
            return (short) (kept.byNumber.size() - 1);
        });
    }

    private static short[] shorts(List<Short> list) {
        short[] array = new short[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    private static float[] floats(List<Float> list) {
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    private void forgetOld(Kept kept) {
        while (!kept.seconds.isEmpty() && kept.seconds.peek().second() <= now - KEPT.toSeconds()) {
            kept.follow(kept.seconds.poll(), kept.levels);
        }
    }

    /**
     * The latest steps up to now, the last one last.
     *
     * @param label by which values are told apart, or {@link Selector#NODE}
     * @param step whole seconds
     */
    public synchronized List<Step> latest(Selector selector, String label, Duration step, int count) {
        long length = step.toSeconds();
        long begin = now - length * count;
        List<Map<String, Double>> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sums.add(new TreeMap<>());
        }
        nodes.forEach((node, kept) -> add(selector, label, node, kept, begin, length, sums));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step(Instant.ofEpochSecond(begin + i * length), sums.get(i)));
        }
        return steps;
    }

    /**
     * What all nodes together told in one minute: counters by how much they counted, where that is anything; gauges by their
     * mean, and by the highest of any node, under the name with {@link #HIGHEST}.
     *
     * @param begin a whole second
     * @return empty if not all of it is known: it is not over, too long ago, or from before this node was started
     */
    public synchronized Optional<Map<Series, Double>> minute(Instant begin) {
        long from = begin.getEpochSecond();
        if (from < since || from < now - KEPT.toSeconds() || from + MINUTE > now) {
            return Optional.empty();
        }
        MinuteOfNodes minute = new MinuteOfNodes();
        nodes.values().forEach(kept -> add(kept, from, minute));
        return minute.figures();
    }

    private static void add(Kept kept, long from, MinuteOfNodes minute) {
        Map<Short, Float> levels = new HashMap<>(kept.levels);
        int heard = 0;
        for (Moved moved : kept.seconds) {
            kept.follow(moved, levels);
            if (moved.second > from && moved.second <= from + MINUTE) {
                for (int i = 0; i < moved.series.length; i++) {
                    if (!kept.isGauge(moved.series[i])) {
                        minute.count(kept.byNumber.get(moved.series[i]), moved.values[i]);
                    }
                }
                levels.forEach((number, level) -> minute.level(kept.byNumber.get(number), level));
                heard++;
            }
        }
        minute.heard(heard);
    }

    private static void add(
            Selector selector,
            String label,
            String node,
            Kept kept,
            long begin,
            long length,
            List<Map<String, Double>> sums) {
        String[] keys = new String[kept.byNumber.size()];
        for (int i = 0; i < keys.length; i++) {
            Series series = kept.byNumber.get(i);
            if (series.name().equals(selector.name()) && selector.selects(node, series)) {
                keys[i] = label.equals(Selector.NODE) ? node : series.label(label);
            }
        }
        Map<Short, Float> levels = new HashMap<>(kept.levels);
        levels.keySet().removeIf(number -> keys[number] == null);
        int filled = -1;
        for (Moved moved : kept.seconds) {
            // A second belongs to the step that it ends in.
            int step = (int) Math.floorDiv(moved.second - begin - 1, length);
            if (step != filled && filled >= 0 && filled < sums.size()) {
                addLevels(levels, keys, sums.get(filled));
            }
            filled = step;
            boolean within = step >= 0 && step < sums.size();
            for (int i = 0; i < moved.series.length; i++) {
                String key = keys[moved.series[i]];
                if (key != null && kept.byNumber.get(moved.series[i]).kind() == Series.Kind.GAUGE) {
                    levels.put(moved.series[i], moved.values[i]);
                } else if (key != null && within) {
                    sums.get(step).merge(key, (double) moved.values[i] / length, Double::sum);
                }
            }
            if (within) {
                // Heard of, and so at least nothing.
                for (int i = 0; i < keys.length; i++) {
                    if (keys[i] != null && kept.byNumber.get(i).kind() == Series.Kind.COUNTER) {
                        sums.get(step).merge(keys[i], 0.0, Double::sum);
                    }
                }
            }
        }
        if (filled >= 0 && filled < sums.size()) {
            addLevels(levels, keys, sums.get(filled));
        }
    }

    private static void addLevels(Map<Short, Float> levels, String[] keys, Map<String, Double> sums) {
        levels.forEach((number, level) -> sums.merge(keys[number], (double) level, Double::sum));
    }
}
