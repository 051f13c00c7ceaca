package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * What {@code /metrics} tells of purchases, all of it since the start of this node: orders paid for, each once; checkout
 * submissions that did not end in an order, by reason; takings of stock for an order, by what became of them; payments to
 * which the gateway gave no answer.
 */
@ApplicationScoped
class OrderCounters {

    enum Failure {
        /** Not enough stock of something, or no longer on sale. */
        SOLD_OUT,
        DECLINED,
        /** Cart or prices were no longer those of the form. */
        CHANGED,
        /** The shop or the gateway could not do its part. */
        ERROR
    }

    enum Reservation {
        RESERVED,
        SOLD_OUT,
        /** Put back by housekeeping, long after the request that took it. */
        EXPIRED,
        /** Put back at once, since the payment was declined. */
        RELEASED
    }

    private static final String ORDERS = "levee.orders";
    private static final String FAILURES = "levee.checkout.failures";
    private static final String RESERVATIONS = "levee.stock.reservations";
    private static final String TIME_OUTS = "levee.payment.timeouts";

    @Inject
    private MetricRegistry registry;

    /** So that each is printed from the start, as zero. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        registry.counter(ORDERS);
        registry.counter(TIME_OUTS);
        for (Failure reason : Failure.values()) {
            registry.counter(FAILURES, tag("reason", reason));
        }
        for (Reservation outcome : Reservation.values()) {
            registry.counter(RESERVATIONS, tag("outcome", outcome));
        }
    }

    void ordered() {
        registry.counter(ORDERS).inc();
    }

    void failed(Failure reason) {
        registry.counter(FAILURES, tag("reason", reason)).inc();
    }

    /** The gateway did not say what became of a payment. */
    void unanswered() {
        registry.counter(TIME_OUTS).inc();
    }

    void stock(Reservation outcome) {
        registry.counter(RESERVATIONS, tag("outcome", outcome)).inc();
    }

    private static Tag tag(String name, Enum<?> value) {
        return new Tag(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
