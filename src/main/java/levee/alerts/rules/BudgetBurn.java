package levee.alerts.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.BurnRate;
import levee.alerts.BurnRate.Attempts;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * How many times as fast as it may the shop uses up what may fail of its checkouts: one in a thousand within 30 days. It is
 * looked at over a long window, so that it counts, and over a twelfth of that, so that it is still going on; and once more
 * over six times as long at {@link #SLOWER} of the threshold. With a threshold of 14.4 and an hour these are the windows of
 * Google's SRE Workbook, chapter 5 ("multiwindow, multi-burn-rate alerts"): 14.4 over 1 h and 5 min, 6 over 6 h and 30 min.
 *
 * <p>A submission that the shop could not do its part for is bad; one that was declined, sold out, or of a cart that has
 * changed meanwhile is an answer. A checkout page that failed before it could count anything is bad too.
 */
final class BudgetBurn implements Condition {

    /** The share of submissions that may fail. */
    static final double BUDGET = 0.001;

    static final double SLOWER = 6 / 14.4;
    static final int LONGER = 6;
    static final int SHORT_OF_LONG = 12;

    /** Fewer are no outage, whatever share of a quiet hour's submissions they are. */
    private static final long FEWEST_BAD = 3;

    private static final Selector ORDERS = Selector.of("levee_orders_total");
    private static final Selector FAILURES = Selector.of("levee_checkout_failures_total");
    private static final Selector ERRORS = FAILURES.with("reason", "error");
    private static final Selector BROKEN_PAGES = Selector.of("levee_http_requests_total")
            .with("page", "checkout")
            .with("status", "500", "502", "503", "504");

    private record Burn(double times, Attempts attempts, Duration over) {}

    @Override
    public Limits limits() {
        return new Limits("times as fast as it may", 1, 0.9 / BUDGET, Duration.ofMinutes(12), Duration.ofMinutes(65));
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        return Stream.of(
                        burning(signals, rate(rule, rule.threshold(), rule.window())),
                        burning(
                                signals,
                                rate(
                                        rule,
                                        rule.threshold() * SLOWER,
                                        rule.window().multipliedBy(LONGER))))
                .flatMap(Optional::stream)
                .limit(1)
                .map(burn -> new Violation("", burn.times, text(burn)))
                .toList();
    }

    private static BurnRate rate(Rule rule, double factor, Duration over) {
        return new BurnRate(
                1 - BUDGET,
                factor,
                over,
                over.dividedBy(SHORT_OF_LONG),
                Math.max(1, (long) Math.ceil(rule.minimumVolume())),
                FEWEST_BAD);
    }

    private static Optional<Burn> burning(SignalStore signals, BurnRate rate) {
        Attempts whole = attempts(signals, rate.longWindow());
        return rate.exceeded(whole, attempts(signals, rate.shortWindow()))
                ? Optional.of(new Burn(rate.of(whole), whole, rate.longWindow()))
                : Optional.empty();
    }

    private static Attempts attempts(SignalStore signals, Duration over) {
        Window window = Window.last(over);
        double errors = signals.increase(ERRORS, window);
        double uncounted = Math.max(0, signals.increase(BROKEN_PAGES, window) - errors);
        double submissions = signals.increase(ORDERS, window) + signals.increase(FAILURES, window) + uncounted;
        return new Attempts(Math.round(submissions), Math.round(Math.min(submissions, errors + uncounted)));
    }

    private static String text(Burn burn) {
        return Words.number(burn.attempts.failed()) + " of " + Words.number(burn.attempts.made())
                + " checkouts failed within "
                + burn.over.toMinutes() + " min: the budget of errors is used up " + Words.number(burn.times)
                + " times as fast as it may be";
    }
}
