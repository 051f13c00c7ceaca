package levee.command.bench.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.rules.Conditions;
import levee.alerts.rules.RuleBook;
import levee.command.bench.Figure;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;

/**
 * How long it takes to evaluate 1,000 rules over 10,000 series: those of ten nodes with a hundred regions each, all of which
 * are read, and one in ten past the cache; the rules are those of the shop in turn, each with a window of its own. The
 * worst of many rounds, since the next second does not wait.
 */
final class RuleLines {

    private static final int SERIES = 10_000;
    private static final int RULES = 1_000;
    private static final int NODES = 10;
    private static final int REGIONS = 100;
    private static final int SECONDS = 330;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 20;
    private static final double MOST_MILLIS = 200;
    private static final double NANOS_A_MILLI = 1e6;

    private final SignalStore signals = new SignalStore();
    private final Conditions conditions = Conditions.ofTheLastHour();
    private final List<Rule> rules = new ArrayList<>();

    RuleLines() {
        RuleBook book = new RuleBook();
        AlertName[] names = AlertName.values();
        for (int i = 0; i < RULES; i++) {
            rules.add(withWindow(book.original(names[i % names.length]), i));
        }
        List<Series> series = series();
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        for (int second = 0; second < SECONDS; second++) {
            Map<Series, Double> values = new HashMap<>();
            double value = second * 2.0;
            series.forEach(each -> values.put(each, isQuiet(each) ? 0 : value));
            Instant now = start.plusSeconds(second);
            for (int node = 1; node <= NODES; node++) {
                signals.add(new Sample(String.valueOf(node), now, values), now);
            }
        }
    }

    private static Rule withWindow(Rule rule, int number) {
        Duration window = rule.window().plusSeconds(number % 30);
        return new Rule(
                rule.name(), true, rule.threshold(), window, rule.lasting(), rule.minimumVolume(), rule.severity());
    }

    private static boolean isQuiet(Series series) {
        return series.name().equals("levee_cache_bypass_total")
                && !series.label("region").endsWith("7");
    }

    /** Of one node: what it tells of its database, its pages and its orders, and of as many regions as there is room for. */
    private static List<Series> series() {
        List<Series> series = new ArrayList<>(List.of(
                counter("levee_orders_total"),
                counter("levee_checkout_failures_total", "reason", "error"),
                counter("levee_checkout_failures_total", "reason", "declined"),
                counter("levee_db_statements_total", "kind", "select"),
                counter("levee_db_statement_seconds_count", "kind", "select"),
                counter("levee_db_statement_seconds_count", "kind", "write"),
                Series.gauge("levee_db_pool_used", Map.of()),
                Series.gauge("levee_db_pool_waiting", Map.of()),
                Series.gauge("levee_cache_audit_findings", Map.of("severity", "warning"))));
        for (String bound : List.of("0.001", "0.01", "0.1", "1.0", "+Inf")) {
            series.add(counter("levee_db_statement_seconds_bucket", "kind", "select", "le", bound));
            series.add(counter("levee_db_statement_seconds_bucket", "kind", "write", "le", bound));
        }
        for (String page : List.of("home", "category", "product", "search", "cart", "checkout", "resources")) {
            series.add(counter("levee_http_requests_total", "page", page, "status", "200"));
        }
        for (int region = 0; series.size() < SERIES / NODES; region = (region + 1) % REGIONS) {
            add(series, "Region" + region);
        }
        return series.subList(0, SERIES / NODES);
    }

    private static void add(List<Series> series, String region) {
        for (String outcome : List.of("local", "grid", "loaded", "coalesced", "stale", "bypass")) {
            series.add(counter("levee_cache_reads_total", "tier", "entity", "region", region, "outcome", outcome));
        }
        for (String reason : List.of("disabled", "declared", "native-sql", "transaction-dirty")) {
            series.add(counter("levee_cache_bypass_total", "region", region, "reason", reason));
        }
    }

    private static Series counter(String name, String... labels) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        return Series.counter(name, all);
    }

    List<Figure> figures() {
        for (int i = 0; i < WARM_UP; i++) {
            round();
        }
        double worst = 0;
        for (int i = 0; i < ROUNDS; i++) {
            worst = Math.max(worst, round());
        }
        return List.of(Figure.atMost(
                String.format("%,d rules over %,d series, the worst of %d rounds", RULES, SERIES, ROUNDS),
                worst,
                "ms",
                MOST_MILLIS));
    }

    /** @return milliseconds */
    private double round() {
        long began = System.nanoTime();
        rules.forEach(rule -> conditions.violations(rule, signals));
        return (System.nanoTime() - began) / NANOS_A_MILLI;
    }
}
