package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;

/**
 * A shop of two nodes that is well until something happens: its figures a second, before and after, from which the store
 * is fed as nodes would feed it.
 */
final class Shop {

    static final List<String> NODES = List.of("node-1", "node-2");

    /** At this moment everything becomes otherwise. */
    static final Instant ONSET = Instant.parse("2024-06-01T14:02:11Z");

    private static final int BEFORE = 480;
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    /** Before and after, of one node. */
    private record Figure(double usual, double now) {}

    private final Map<String, Map<Series, Figure>> figures = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private double scale = 1;

    Shop() {
        NODES.forEach(node -> figures.put(node, new HashMap<>()));
        requests("home", 50);
        requests("product", 200);
        requests("category", 100);
        requests("checkout", 10);
        requests("resources", 400);
        requests("office/orders", 3);
        region("Product", 2_000, 20);
        region("Category", 800, 5);
        region("Price", 1_500, 15);
        statements("select", "cache-load", 40);
        statements("select", "bypass", 5);
        bypass("StockItem", "declared", 5);
        statements("select", "transaction", 40);
        statements("write", "transaction", 60);
        statements("select", "uncached", 20);
        statements("select", "housekeeping", 20);
        times("levee_db_statement_seconds", Map.of("kind", "select"), 180, 0.004, 180, 0.004);
        eachNode("levee_db_probe_seconds", 0.002, 0.002);
        times("levee_http_request_seconds", Map.of("page", "product", "status", "200"), 200, 0.04, 200, 0.04);
        times("levee_http_request_seconds", Map.of("page", "checkout", "status", "200"), 10, 0.4, 10, 0.4);
        gauge("levee_db_pool_used", 6, 6);
        gauge("levee_db_pool_max", 64, 64);
        gauge("levee_db_pool_waiting", 0, 0);
        gauge("levee_jvm_heap_used_bytes", 500e6, 500e6);
        gauge("levee_jvm_heap_max_bytes", 1_000e6, 1_000e6);
        counter("levee_jvm_gc_seconds_total", Map.of(), 0.04, 0.04);
        counter("levee_orders_total", Map.of(), 8, 8);
        for (String reason : List.of("sold-out", "declined", "changed")) {
            counter("levee_checkout_failures_total", Map.of("reason", reason), 0.3, 0.3);
        }
        counter("levee_checkout_failures_total", Map.of("reason", "error"), 0, 0);
    }

    private void requests(String page, double perSecond) {
        counter("levee_http_requests_total", Map.of("page", page, "status", "200"), perSecond, perSecond);
    }

    private void region(String region, double reads, double loads) {
        reads(region, "local", reads * 0.9);
        reads(region, "grid", reads * 0.1);
        reads(region, "loaded", loads);
    }

    private void reads(String region, String outcome, double perSecond) {
        counter(
                "levee_cache_reads_total",
                Map.of("tier", "entity", "region", region, "outcome", outcome),
                perSecond,
                perSecond);
    }

    private void statements(String kind, String origin, double perSecond) {
        counter("levee_db_statements_total", Map.of("kind", kind, "origin", origin), perSecond, perSecond);
    }

    private void bypass(String region, String reason, double perSecond) {
        counter("levee_cache_bypass_total", Map.of("region", region, "reason", reason), perSecond, perSecond);
    }

    /** Of both nodes together, half of it each. */
    void counter(String name, Map<String, String> labels, double usual, double now) {
        NODES.forEach(node -> put(node, Series.counter(name, labels), usual / 2, now / 2));
    }

    /** Of both nodes together, half of it each. */
    void gauge(String name, double usual, double now) {
        NODES.forEach(node -> put(node, Series.gauge(name, Map.of()), usual / 2, now / 2));
    }

    /** Of each node the same. */
    void eachNode(String gauge, double usual, double now) {
        NODES.forEach(node -> put(node, Series.gauge(gauge, Map.of()), usual, now));
    }

    void put(String node, Series series, double usual, double now) {
        figures.get(node).put(series, new Figure(usual, now));
    }

    /** More of a counter from now on, or less. */
    void add(String name, Map<String, String> labels, double perSecond) {
        change(name, labels, now -> now + perSecond / 2);
    }

    /** So many times as much of all series of the name that have the labels. */
    void multiply(String name, Map<String, String> labels, double times) {
        change(name, labels, now -> now * times);
    }

    private void change(String name, Map<String, String> labels, DoubleUnaryOperator how) {
        for (String node : NODES) {
            Map<Series, Figure> own = figures.get(node);
            if (own.keySet().stream().noneMatch(series -> has(series, name, labels))) {
                own.put(Series.counter(name, labels), new Figure(0, 0));
            }
            own.replaceAll((series, figure) -> has(series, name, labels)
                    ? new Figure(figure.usual, Math.max(0, how.applyAsDouble(figure.now)))
                    : figure);
        }
    }

    private static boolean has(Series series, String name, Map<String, String> labels) {
        return series.name().equals(name)
                && labels.entrySet().stream()
                        .allMatch(label -> series.label(label.getKey()).equals(label.getValue()));
    }

    /** All that happens takes the same time, of which the store's buckets know little more than the order. */
    void times(
            String histogram,
            Map<String, String> labels,
            double usualCount,
            double usualSeconds,
            double nowCount,
            double nowSeconds) {
        for (int i = 0; i <= BOUNDS.length; i++) {
            double bound = i == BOUNDS.length ? Double.POSITIVE_INFINITY : BOUNDS[i];
            Map<String, String> withBound = new HashMap<>(labels);
            withBound.put("le", i == BOUNDS.length ? "+Inf" : String.valueOf(bound));
            counter(
                    histogram + "_bucket",
                    withBound,
                    usualSeconds <= bound ? usualCount : 0,
                    nowSeconds <= bound ? nowCount : 0);
        }
    }

    void lose(String node) {
        lost.add(node);
    }

    /** All that is asked of the shop, before and after. */
    void scale(double factor) {
        scale *= factor;
    }

    /** What one node says of everything, whatever it counts. */
    void garble(String node, double value) {
        scales.put(node, value);
    }

    SignalStore told(int seconds) {
        SignalStore store = new SignalStore();
        Map<String, Map<Series, Double>> sums = new HashMap<>();
        NODES.forEach(node -> sums.put(node, new HashMap<>()));
        int step = 1;
        for (int second = -BEFORE; second <= seconds; second += step) {
            step = second < -60 ? 20 : 1;
            Instant at = ONSET.plusSeconds(second);
            boolean after = second > 0;
            for (String node : NODES) {
                advance(sums.get(node), figures.get(node), after, step);
                if (!after || !lost.contains(node)) {
                    store.add(new Sample(node, at, values(node, sums.get(node), after)), at);
                }
            }
            store.tick(at);
        }
        return store;
    }

    private void advance(Map<Series, Double> sums, Map<Series, Figure> own, boolean after, int step) {
        own.forEach((series, figure) -> {
            double value = after ? figure.now : figure.usual;
            if (series.kind() == Series.Kind.GAUGE) {
                sums.put(series, value);
            } else {
                double asked = series.name().contains("_gc_") ? value : value * scale;
                sums.merge(series, asked * step, Double::sum);
            }
        });
    }

    private Map<Series, Double> values(String node, Map<Series, Double> sums, boolean after) {
        if (!after || !scales.containsKey(node)) {
            return sums;
        }
        Map<Series, Double> garbled = new HashMap<>(sums);
        garbled.replaceAll((series, value) -> scales.get(node));
        return garbled;
    }
}
