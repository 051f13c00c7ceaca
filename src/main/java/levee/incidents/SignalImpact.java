package levee.incidents;

import java.time.Duration;
import java.time.Instant;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * What an incident cost, from the counters of all nodes. Orders that were lost are those that would have come at the rate of the
 * half hour before it: an estimate, and too low where the crowd came with the incident.
 */
final class SignalImpact {

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration REACH = Duration.ofHours(5);

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
        return new Harm(Math.round(signals.increase(FAILED, during)), null, Math.max(0, Math.round(usual - came)));
    }
}
