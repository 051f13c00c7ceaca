package levee.alerts.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;

/** What the nodes of a shop tell each second: counters that go up at a rate, and gauges that are what they are set to. */
public final class Told {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final SignalStore store = new SignalStore();
    private final Map<String, Map<Series, Double>> values = new TreeMap<>();
    private final Map<String, Map<Series, Double>> rates = new HashMap<>();
    private int second;

    public Told(String... nodes) {
        for (String node : nodes) {
            values.put(node, new HashMap<>());
            rates.put(node, new HashMap<>());
        }
    }

    /** A node that does what every running one does. */
    public static Told lively(String... nodes) {
        Told told = new Told(nodes);
        for (String node : nodes) {
            told.rate(node, "levee_db_statements_total", Map.of("kind", "select", "origin", "housekeeping"), 20);
            told.latency(node, "select", 20, 0.001);
        }
        return told;
    }

    /** @param labels may be empty */
    public Told rate(String node, String name, Map<String, String> labels, double aSecond) {
        Series series = Series.counter(name, labels);
        values.get(node).putIfAbsent(series, 0.0);
        rates.get(node).put(series, aSecond);
        return this;
    }

    public Told gauge(String node, String name, Map<String, String> labels, double value) {
        values.get(node).put(Series.gauge(name, labels), value);
        return this;
    }

    /** So many statements a second come back, all after as long. */
    public Told latency(String node, String kind, double aSecond, double seconds) {
        for (double bound : new double[] {0.001, 0.01, 0.1, 0.25, 0.5, 1, 5}) {
            Map<String, String> labels = Map.of("kind", kind, "le", String.valueOf(bound));
            rate(node, "levee_db_statement_seconds_bucket", labels, seconds <= bound ? aSecond : 0);
        }
        rate(node, "levee_db_statement_seconds_bucket", Map.of("kind", kind, "le", "+Inf"), aSecond);
        return rate(node, "levee_db_statement_seconds_count", Map.of("kind", kind), aSecond);
    }

    /** It counts and tells no more. */
    public Told kill(String node) {
        values.remove(node);
        return this;
    }

    /** It tells, but no series of that name. */
    public Told withhold(String node, String name) {
        values.get(node).keySet().removeIf(series -> series.name().equals(name));
        rates.get(node).keySet().removeIf(series -> series.name().equals(name));
        return this;
    }

    /** It tells the same as before each second, whatever it does. */
    public Told freeze(String node) {
        rates.get(node).clear();
        return this;
    }

    public Told run(int seconds) {
        for (int i = 0; i < seconds; i++) {
            second++;
            values.forEach((node, told) -> {
                rates.get(node).forEach((series, rate) -> told.merge(series, rate, Double::sum));
                store.add(new Sample(node, now(), told), now());
            });
            store.tick(now());
        }
        return this;
    }

    public SignalStore store() {
        return store;
    }

    public Instant now() {
        return START.plusSeconds(second);
    }
}
