package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * The store as a diagnosis asks it: what is now, beside what was before the trouble began. What is normal is the median of
 * some minutes out of the half hour before; where there is no such past, of stretches of ten seconds of the last minute. Times
 * in which nothing at all was counted are not known, rather than quiet.
 */
final class Past {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 60;
    private static final int[] MINUTES_BEFORE = {0, 1, 2, 6, 12, 20, 28};
    private static final int FEW_MINUTES = 2;
    private static final int TENS = 6;

    /** There are as many series of times as of pages, statuses and bounds: to ask for them all takes its time. */
    private static final int QUANTILES = 3;

    private static final List<Duration> LATELY = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));

    /** Between what is normal and the trouble: an alert tells of it a little late, and minutes end where they will. */
    private static final int GAP = 90;

    private final SignalStore store;
    private final Window present;
    private final List<Window> past = new ArrayList<>();
    private final Onset onset;

    /** @param troubled when the trouble began, as far as it is known; the present if there is none */
    Past(SignalStore store, Optional<Instant> troubled) {
        this.store = store;
        long lasting = troubled.map(since ->
                        Math.max(0, Duration.between(since, store.now()).toSeconds()))
                .orElse((long) LONGEST / 2);
        present = Window.lastSeconds(Math.max(SHORTEST, Math.min(LONGEST, lasting)));
        for (int minutes : MINUTES_BEFORE) {
            add(new Window(Duration.ofMinutes(1), Duration.ofSeconds(lasting + GAP + 60L * minutes)));
        }
        if (past.size() < FEW_MINUTES) {
            past.clear();
            for (int ten = 1; ten <= TENS; ten++) {
                add(new Window(Duration.ofSeconds(SHORTEST), Duration.ofSeconds(lasting + (long) SHORTEST * ten)));
            }
        }
        onset = new Onset(store);
    }

    /** Something was counted in it, and before it too: else it may have begun in its middle. */
    private void add(Window window) {
        if (isCounted(window) && isCounted(window.before())) {
            past.add(window);
        }
    }

    private boolean isCounted(Window window) {
        return Stream.of(Metrics.STATEMENTS, Metrics.REQUESTS, Metrics.ORDERS, Metrics.READS)
                .anyMatch(counter -> store.increase(counter, window) > 0);
    }

    Level rate(Selector counter) {
        if (!store.isKnown(counter)) {
            return Level.UNKNOWN;
        }
        return new Level(
                store.rate(counter, present), median(past.stream().mapToDouble(window -> store.rate(counter, window))));
    }

    Map<String, Level> rates(Selector counter, String label) {
        List<Map<String, Double>> before = past.stream()
                .map(window -> store.increaseBy(counter, label, window))
                .toList();
        Map<String, Level> rates = new HashMap<>();
        store.increaseBy(counter, label, present).forEach((value, increase) -> {
            double[] usual = new double[past.size()];
            Arrays.setAll(
                    usual,
                    i -> before.get(i).getOrDefault(value, 0.0) / past.get(i).seconds());
            rates.put(value, new Level(increase / present.seconds(), median(Arrays.stream(usual))));
        });
        return rates;
    }

    /** What began a moment ago is not spread over the time before. */
    Level rateSince(Selector counter, Level rate, Optional<Instant> since) {
        return new Level(store.rate(counter, window(since)), rate.usual());
    }

    private Window window(Optional<Instant> since) {
        long age = since.map(began -> Duration.between(began, store.now()).toSeconds())
                .orElse(Long.MAX_VALUE);
        return age >= 2 && age < present.seconds() ? Window.lastSeconds(age) : present;
    }

    /** A second, now. */
    Map<String, Double> byNode(Selector counter, Optional<Instant> since) {
        Window window = window(since);
        Map<String, Double> rates = new HashMap<>(store.increaseBy(counter, Selector.NODE, window));
        rates.replaceAll((node, increase) -> increase / window.seconds());
        rates.values().removeIf(rate -> !Double.isFinite(rate) || rate <= 0);
        return rates;
    }

    Level p95(Selector histogram) {
        return new Level(
                orNaN(store.quantile(histogram, 0.95, present)),
                median(past.stream()
                        .limit(QUANTILES)
                        .mapToDouble(window -> orNaN(store.quantile(histogram, 0.95, window)))));
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    /** All nodes together. What a gauge was before is what it is now, less what it has risen since. */
    Level gauge(Selector gauge) {
        if (!store.isKnown(gauge)) {
            return Level.UNKNOWN;
        }
        double now = store.level(gauge);
        return new Level(
                now,
                median(past.stream().mapToDouble(window -> now - store.increase(gauge, Window.last(window.ago())))));
    }

    /** The kind of thing that has become longer the most. */
    Selector slowest(Selector histogram, String label, String... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> histogram.with(label, kind))
                .max(Comparator.comparingDouble(kind -> p95(kind).times()))
                .orElse(histogram);
    }

    /** Whether on some node a gauge is as high as another. */
    boolean reaches(Selector gauge, Selector most) {
        Map<String, Double> limits = store.levelBy(most, Selector.NODE);
        return store.levelBy(gauge, Selector.NODE).entrySet().stream()
                .anyMatch(node ->
                        node.getValue() >= limits.getOrDefault(node.getKey(), Double.NaN) && node.getValue() > 0);
    }

    boolean isHeard() {
        return store.nodes().stream().anyMatch(this::isHeard);
    }

    /** That of the node on which it is highest, and has been for some seconds: one sample may be anything. */
    Level highest(Selector gauge) {
        return new Level(
                median(LATELY.stream().mapToDouble(ago -> highest(gauge, ago))),
                median(past.stream().mapToDouble(window -> highest(gauge, window.ago()))));
    }

    Optional<Instant> highSince(Selector gauge, Level level) {
        return onset.ofGauge(level, ago -> highest(gauge, ago));
    }

    /** NaN where no node tells it. */
    private double highest(Selector gauge, Duration ago) {
        return store.nodes().stream()
                .filter(this::isHeard)
                .map(node -> gauge.with(Selector.NODE, node))
                .filter(store::isKnown)
                .mapToDouble(own -> store.level(own) - (ago.isZero() ? 0 : store.increase(own, Window.last(ago))))
                .max()
                .orElse(Double.NaN);
    }

    /** The rate of a node that is there, on the average of them. */
    Level onEachNode(Selector counter) {
        double nodes = Math.max(1, store.nodes().stream().filter(this::isHeard).count());
        Level together = rate(counter);
        return new Level(together.now() / nodes, together.usual() / nodes);
    }

    private boolean isHeard(String node) {
        return store.silence(node).compareTo(SignalStore.SILENT) <= 0;
    }

    Optional<Instant> since(Selector counter, Level rate) {
        return onset.ofRate(counter, rate);
    }

    Optional<Instant> slowSince(Selector histogram, Level seconds) {
        return onset.ofQuantile(histogram, 0.95, seconds);
    }

    /** Of those that are known; NaN if none is. */
    static double median(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).sorted().toArray();
        int half = known.length / 2;
        if (known.length == 0) {
            return Double.NaN;
        }
        return known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
    }
}
