package levee.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import levee.alerts.rules.VisitorPages;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * What an incident cost, from the counters of all nodes. Both estimates are to be corrected by whoever knows better.
 *
 * <p>Orders that were lost are those that would have come at the rate of the half hour before it: too low where the crowd came
 * with the incident. Nobody is told apart who looks around, so visitors that were affected are worked out: who asks for
 * {@value #PAGES_A_VISIT} pages, of which a share p fails or is refused, meets that at least once with the probability
 * 1 - (1 - p)^{@value #PAGES_A_VISIT}; minute by minute, since a minute without an answer hurts more of them than an hour in
 * which one page in sixty fails.
 */
final class SignalImpact {

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration REACH = Duration.ofHours(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** As the TPC-W-derived visitors of load tests ask for: 516 pages and 45.6 visitors a second were measured. */
    private static final int PAGES_A_VISIT = 11;

    private static final int FIRST_FAILURE = 500;

    private static final Selector ORDERS = Selector.of("levee_orders_total");
    private static final Selector FAILED =
            Selector.of("levee_checkout_failures_total").with("reason", "error");

    private SignalImpact() {}

    static Harm of(SignalStore signals, Instant began) {
        Duration length = Duration.between(began, signals.now());
        if (length.isNegative() || length.isZero() || length.compareTo(REACH) > 0) {
            return new Harm(null, null, null);
        }
        Window during = Window.last(length);
        double usual = signals.rate(ORDERS, Window.last(BEFORE).endedAgo(length)) * during.seconds();
        double came = signals.increase(ORDERS, during);
        return new Harm(
                Math.round(signals.increase(FAILED, during)),
                Math.round(affected(signals, length)),
                Math.max(0, Math.round(usual - came)));
    }

    private static double affected(SignalStore signals, Duration length) {
        double affected = 0;
        for (Duration ago = Duration.ZERO; ago.compareTo(length) < 0; ago = ago.plus(MINUTE)) {
            Duration left = length.minus(ago);
            Window minute =
                    Window.last(left.compareTo(MINUTE) < 0 ? left : MINUTE).endedAgo(ago);
            affected += affected(signals.increaseBy(VisitorPages.REQUESTS, "status", minute));
        }
        return affected;
    }

    /** @param answers by their status */
    private static double affected(Map<String, Double> answers) {
        double all = sum(answers, 0);
        return all <= 0
                ? 0
                : all / PAGES_A_VISIT * (1 - Math.pow(1 - sum(answers, FIRST_FAILURE) / all, PAGES_A_VISIT));
    }

    private static double sum(Map<String, Double> answers, int from) {
        return answers.entrySet().stream()
                .filter(each -> Integer.parseInt(each.getKey()) >= from)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
