package levee.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What all nodes have told of themselves, as rules ask for it: of the last five minutes by the second, of the last six
 * hours and a half by the minute. Counters add up over the nodes and go on where a node was started anew. A node's samples
 * are laid down by the clock of whoever keeps them here, at the moment they arrive: clocks may differ.
 */
public final class SignalStore {

    /** A node that has told nothing for so long has no present figures. */
    public static final Duration SILENT = Duration.ofSeconds(5);

    private static final SignalStore OF_THIS_NODE = new SignalStore();

    static final int SECONDS = 330;
    static final int MINUTES = 400;

    private static final int SECONDS_A_MINUTE = 60;

    /** One series of one node, at both steps. */
    private record Kept(String node, Series series, Course seconds, Course minutes) {}

    /** What is asked for again and again: the series that a selector selects, and the values of a label that these have. */
    private record Question(Selector selector, String label) {}

    /** @param of for each of the series, the place of its label's value */
    private record Answer(List<Kept> kept, int[] of, List<String> values) {}

    private static final int MOST_QUESTIONS = 2_000;

    private final Map<Question, Answer> answers = new HashMap<>();
    private final Map<String, Map<Series, Kept>> byNode = new HashMap<>();
    private final Map<String, List<Kept>> byName = new HashMap<>();
    private final Map<String, Long> heard = new TreeMap<>();
    private final Map<String, Long> firstHeard = new HashMap<>();
    private long now;

    /** What this node has heard of all nodes. */
    public static SignalStore ofThisNode() {
        return OF_THIS_NODE;
    }

    /** @param at when it arrived; earlier than what arrived before counts as that */
    public synchronized void add(Sample sample, Instant at) {
        tick(at);
        String node = sample.node();
        Long since = firstHeard.putIfAbsent(node, now);
        Map<Series, Kept> known = byNode.computeIfAbsent(node, added -> new HashMap<>());
        sample.values().forEach((series, value) -> {
            if (Double.isFinite(value)) {
                put(known, node, series, value, since != null);
            }
        });
        heard.put(node, now);
    }

    private void put(Map<Series, Kept> known, String node, Series series, double value, boolean heardBefore) {
        Kept kept = known.get(series);
        if (kept == null) {
            kept = new Kept(node, series, new Course(series.kind(), SECONDS), new Course(series.kind(), MINUTES));
            known.put(series, kept);
            answers.clear();
            byName.computeIfAbsent(series.name(), added -> new ArrayList<>()).add(kept);
            if (heardBefore) {
                kept.seconds.beginAtZero(now - 1);
                kept.minutes.beginAtZero(now / SECONDS_A_MINUTE - 1);
            } else {
                kept.minutes.beginAt(now / SECONDS_A_MINUTE - 1, value);
            }
        }
        kept.seconds.put(now, value);
        kept.minutes.put(now / SECONDS_A_MINUTE, value);
    }

    /** Lets time go on although nobody tells anything. */
    public synchronized void tick(Instant at) {
        now = Math.max(now, at.getEpochSecond());
    }

    /** Up to when all is known that has arrived. */
    public synchronized Instant now() {
        return Instant.ofEpochSecond(now);
    }

    /** All that were heard of, those that are silent included, until they are forgotten. */
    public synchronized Set<String> nodes() {
        return new TreeSet<>(heard.keySet());
    }

    /** Zero for one that was never heard of. */
    public synchronized Duration silence(String node) {
        return Duration.ofSeconds(now - heard.getOrDefault(node, now));
    }

    /** Since when a node has been heard of here. Zero for one that was never heard of. */
    public synchronized Duration heardFor(String node) {
        return Duration.ofSeconds(now - firstHeard.getOrDefault(node, now));
    }

    /** The same of the node that was heard of first: so long there are signals here at all. */
    public synchronized Duration heardFor() {
        return Duration.ofSeconds(
                now - firstHeard.values().stream().mapToLong(each -> each).min().orElse(now));
    }

    /** For how long none of these series was told of, whatever else their nodes told. Empty if none ever was. */
    public synchronized Optional<Duration> silence(Selector selector) {
        OptionalLong last = selected(selector).stream()
                .mapToLong(kept -> kept.seconds.last())
                .max();
        return last.isPresent() ? Optional.of(Duration.ofSeconds(now - last.getAsLong())) : Optional.empty();
    }

    /** Whether any figure of a node is another than at the beginning of a window of the last minutes. */
    public synchronized boolean hasMoved(String node, Window window) {
        return byNode.getOrDefault(node, Map.of()).values().stream().anyMatch(kept -> increase(kept, window) != 0);
    }

    /** A node that has left for good. */
    public synchronized void forget(String node) {
        heard.remove(node);
        firstHeard.remove(node);
        byNode.remove(node);
        answers.clear();
        byName.values().forEach(all -> all.removeIf(kept -> kept.node.equals(node)));
    }

    /** Whether any series of these was ever told of. */
    public synchronized boolean isKnown(Selector selector) {
        return selected(selector).stream().findAny().isPresent();
    }

    /** How much the counters together counted; 0 where there are none. */
    public synchronized double increase(Selector selector, Window window) {
        return sum(selector, kept -> increase(kept, window));
    }

    /** In a second, on the average of the window. */
    public double rate(Selector selector, Window window) {
        return increase(selector, window) / window.seconds();
    }

    /** The same by the values of a label, or by {@link Selector#NODE}. */
    public synchronized Map<String, Double> increaseBy(Selector selector, String label, Window window) {
        return by(selector, label, kept -> increase(kept, window));
    }

    /** The gauges together, of nodes that are not silent. */
    public synchronized double level(Selector selector) {
        return sum(selector, this::level);
    }

    /** The same by the values of a label, or by {@link Selector#NODE}. */
    public synchronized Map<String, Double> levelBy(Selector selector, String label) {
        return by(selector, label, this::level);
    }

    /**
     * A quantile of what a {@link LatencyHistogram} observed, in seconds, linear within a bucket as PromQL's
     * {@code histogram_quantile}; the largest bound for what lies beyond it.
     *
     * @param histogram by the name without {@code _bucket}
     * @return empty where nothing was observed
     */
    public synchronized OptionalDouble quantile(Selector histogram, double quantile, Window window) {
        return Quantile.of(quantile, increaseBy(histogram.named(histogram.name() + "_bucket"), "le", window));
    }

    private double increase(Kept kept, Window window) {
        long ended = now - window.ago().toSeconds();
        long began = ended - window.length().toSeconds();
        if (now - began < SECONDS) {
            return kept.seconds.increase(began, ended);
        }
        return kept.minutes.increase(began / SECONDS_A_MINUTE, ended / SECONDS_A_MINUTE);
    }

    private double level(Kept kept) {
        return now - heard.get(kept.node) > SILENT.toSeconds() ? 0 : kept.seconds.at(now);
    }

    private double sum(Selector selector, ToDoubleFunction<Kept> value) {
        double sum = 0;
        for (Kept kept : selected(selector)) {
            sum += value.applyAsDouble(kept);
        }
        return sum;
    }

    private Map<String, Double> by(Selector selector, String label, ToDoubleFunction<Kept> value) {
        Answer answer = answer(selector, label);
        double[] sums = new double[answer.values.size()];
        for (int i = 0; i < answer.of.length; i++) {
            sums[answer.of[i]] += value.applyAsDouble(answer.kept.get(i));
        }
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            values.put(answer.values.get(i), sums[i]);
        }
        return values;
    }

    private List<Kept> selected(Selector selector) {
        return answer(selector, Selector.NODE).kept;
    }

    /** Which series these are changes seldom, and to find it out takes longer than to add them up. */
    private Answer answer(Selector selector, String label) {
        Question question = new Question(selector, label);
        Answer known = answers.get(question);
        if (known == null) {
            if (answers.size() >= MOST_QUESTIONS) {
                answers.clear();
            }
            known = find(selector, label);
            answers.put(question, known);
        }
        return known;
    }

    private Answer find(Selector selector, String label) {
        List<Kept> selected = byName.getOrDefault(selector.name(), List.of()).stream()
                .filter(kept -> selector.selects(kept.node, kept.series))
                .toList();
        List<String> values = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        int[] of = new int[selected.size()];
        for (int i = 0; i < of.length; i++) {
            Kept kept = selected.get(i);
            String value = label.equals(Selector.NODE) ? kept.node : kept.series.label(label);
            of[i] = places.computeIfAbsent(value, added -> {
                values.add(added);
                return values.size() - 1;
            });
        }
        return new Answer(selected, of, values);
    }
}
