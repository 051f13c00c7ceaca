package levee.office.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import levee.alerts.rules.VisitorPages;
import levee.signals.Hour.Step;
import levee.signals.Quantile;
import levee.signals.Selector;

/** Draws all charts of a range from the steps of their series. */
final class Charts {

    /** From the floor up: what reaches the database is seen first. */
    private static final List<String> OUTCOMES = List.of("bypass", "loaded", "coalesced", "stale", "grid", "local");

    private static final List<String> ORIGINS =
            List.of("bypass", "cache-load", "transaction", "uncached", "housekeeping");

    /** From the floor up: those who went away without a page are seen first. */
    private static final List<String> DECISIONS = List.of("shed", "stale", "queued", "admitted");

    private static final Selector READS = Selector.of("levee_cache_reads_total");
    private static final Selector STATEMENTS = Selector.of("levee_db_statements_total");
    private static final Selector TIMES = Selector.of("levee_http_request_seconds_bucket");
    private static final Selector ORDERS = Selector.of("levee_orders_total");
    private static final Selector FAILURES =
            Selector.of("levee_checkout_failures_total").with("reason", "error");

    private static final Selector ADMISSION = Selector.of("levee_admission_total");

    /** Where steps come from. */
    interface Source {
        List<Step> steps(Selector selector, String label);
    }

    private final Range range;
    private final Source source;
    private final Function<Instant, OptionalDouble> usual;

    Charts(Range range, Source source, Function<Instant, OptionalDouble> usual) {
        this.range = range;
        this.source = source;
        this.usual = usual;
    }

    List<Chart> draw() {
        return List.of(
                traffic(),
                stacked("reads", READS, "outcome", OUTCOMES),
                statements(),
                latency(),
                checkouts(),
                stacked("admission", ADMISSION, "decision", DECISIONS));
    }

    private Chart traffic() {
        List<Step> steps = source.steps(VisitorPages.REQUESTS, VisitorPages.LABEL);
        double[] pages = values(steps, step -> VisitorPages.sum(step.values()));
        double[] expected = steps.stream()
                .mapToDouble(step -> usual.apply(step.from()).orElse(Double.NaN))
                .toArray();
        double highest = Drawing.highest(List.of(pages, expected));
        return chart(
                "traffic",
                steps,
                Amounts.number(highest),
                List.of(
                        new Chart.Part(
                                "pages",
                                Drawing.stacked(List.of(pages), highest).get(0),
                                Amounts.number(Drawing.last(pages))),
                        new Chart.Part(
                                "usual", Drawing.line(expected, highest), Amounts.number(Drawing.last(expected)))));
    }

    private Chart statements() {
        return stacked("statements", STATEMENTS, "origin", ORIGINS);
    }

    private Chart stacked(String key, Selector selector, String label, List<String> order) {
        List<Step> steps = source.steps(selector, label);
        List<double[]> layers = order.stream()
                .map(layer -> values(steps, step -> step.values().getOrDefault(layer, 0.0)))
                .toList();
        double highest = Drawing.highestSum(layers);
        List<String> paths = Drawing.stacked(layers, highest);
        List<Chart.Part> parts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            parts.add(new Chart.Part(order.get(i), paths.get(i), Amounts.number(Drawing.last(layers.get(i)))));
        }
        return chart(key, steps, Amounts.number(highest), parts);
    }

    private Chart latency() {
        List<Step> steps = source.steps(TIMES, "le");
        double[] half = values(steps, step -> seconds(0.5, step.values()));
        double[] slowest = values(steps, step -> seconds(0.99, step.values()));
        double highest = Drawing.highest(List.of(slowest));
        return chart(
                "latency",
                steps,
                Amounts.seconds(highest),
                List.of(
                        new Chart.Part("p99", Drawing.line(slowest, highest), Amounts.seconds(Drawing.last(slowest))),
                        new Chart.Part("p50", Drawing.line(half, highest), Amounts.seconds(Drawing.last(half)))));
    }

    private static double seconds(double quantile, Map<String, Double> counts) {
        return Quantile.of(quantile, counts).orElse(Double.NaN);
    }

    /** Those that the shop could do its part for, of all for which it should have: a card that is declined is no failure. */
    private Chart checkouts() {
        List<Step> orders = source.steps(ORDERS, "");
        List<Step> failures = source.steps(FAILURES, "");
        // Who has never counted any tells of none, and yet was heard.
        double[] heard = values(source.steps(STATEMENTS, ""), step -> 0);
        double[] placed = new double[heard.length];
        double[] failed = new double[heard.length];
        Arrays.setAll(placed, i -> heard[i] + sum(orders.get(i)));
        Arrays.setAll(failed, i -> heard[i] + sum(failures.get(i)));
        double highest = Drawing.highestSum(List.of(failed, placed)) * 60;
        List<String> paths = Drawing.stacked(List.of(failed, placed), highest / 60);
        return chart(
                "checkouts",
                orders,
                Amounts.number(highest),
                List.of(
                        new Chart.Part("failed", paths.get(0), Amounts.number(Drawing.last(failed) * 60)),
                        new Chart.Part("placed", paths.get(1), Amounts.number(Drawing.last(placed) * 60))));
    }

    private static double sum(Step step) {
        return step.values().values().stream().mapToDouble(each -> each).sum();
    }

    private Chart chart(String key, List<Step> steps, String top, List<Chart.Part> parts) {
        Instant from = steps.get(0).from();
        Instant to = steps.get(steps.size() - 1).from().plus(range.step());
        return new Chart(
                key,
                steps.size() * Drawing.STEP,
                top,
                range.time().format(from),
                range.time().format(to),
                parts);
    }

    /** NaN for a step of which nothing is known. */
    private static double[] values(List<Step> steps, ToDoubleFunction<Step> value) {
        return steps.stream()
                .mapToDouble(step -> step.values().isEmpty() ? Double.NaN : value.applyAsDouble(step))
                .toArray();
    }
}
