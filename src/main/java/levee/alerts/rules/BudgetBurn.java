package levee.alerts.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final double FEWEST_BAD = 3;

    private static final Selector ORDERS = Selector.of("levee_orders_total");
    private static final Selector FAILURES = Selector.of("levee_checkout_failures_total");
    private static final Selector ERRORS = FAILURES.with("reason", "error");
    private static final Selector BROKEN_PAGES = Selector.of("levee_http_requests_total")
            .with("page", "checkout")
            .with("status", "500", "502", "503", "504");

    private record Burn(double times, double bad, double submissions, Duration over) {}

    @Override
    public Limits limits() {
        return new Limits("times as fast as it may", 1, 1 / BUDGET, Duration.ofMinutes(12), Duration.ofMinutes(65));
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        return Stream.of(
                        burning(signals, rule, rule.window(), rule.threshold()),
                        burning(signals, rule, rule.window().multipliedBy(LONGER), rule.threshold() * SLOWER))
                .flatMap(Optional::stream)
                .limit(1)
                .map(burn -> new Violation("", burn.times, text(burn)))
                .toList();
    }

    private static Optional<Burn> burning(SignalStore signals, Rule rule, Duration over, double threshold) {
        Burn whole = burn(signals, over);
        Burn last = burn(signals, over.dividedBy(SHORT_OF_LONG));
        boolean enough = whole.submissions >= rule.minimumVolume() && last.bad >= FEWEST_BAD;
        return enough && whole.times >= threshold && last.times >= threshold ? Optional.of(whole) : Optional.empty();
    }

    private static Burn burn(SignalStore signals, Duration over) {
        Window window = Window.last(over);
        double errors = signals.increase(ERRORS, window);
        double uncounted = Math.max(0, signals.increase(BROKEN_PAGES, window) - errors);
        double submissions = signals.increase(ORDERS, window) + signals.increase(FAILURES, window) + uncounted;
        double bad = errors + uncounted;
        return new Burn(submissions > 0 ? bad / submissions / BUDGET : 0, bad, submissions, over);
    }

    private static String text(Burn burn) {
        return Words.number(burn.bad) + " of " + Words.number(burn.submissions) + " checkouts failed within "
                + burn.over.toMinutes() + " min: the budget of errors is used up " + Words.number(burn.times)
                + " times as fast as it may be";
    }
}
