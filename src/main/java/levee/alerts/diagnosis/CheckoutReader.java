package levee.alerts.diagnosis;

import java.util.Optional;
import levee.signals.Selector;

/** The facts of buying. */
final class CheckoutReader {

    private CheckoutReader() {}

    static CheckoutFacts read(Past past) {
        Selector erring = Metrics.CHECKOUT_FAILURES.with("reason", "error");
        // A page that broke before it could count anything is a failed checkout too.
        Selector broken = Metrics.REQUESTS.with("page", "checkout").with("status", "500", "502", "503", "504");
        Level counted = past.rate(erring);
        Level uncounted = past.rate(broken);
        boolean more = uncounted.current() > counted.current();
        Level errors = more ? uncounted : counted;
        Level declined = past.rate(Metrics.CHECKOUT_FAILURES.with("reason", "declined"));
        return new CheckoutFacts(
                past.rate(Metrics.ORDERS)
                        .plus(past.rate(Metrics.CHECKOUT_FAILURES))
                        .plus(more ? uncounted : Level.UNKNOWN),
                errors,
                declined,
                errors.current() > 0 ? past.since(more ? broken : erring, errors) : Optional.empty(),
                past.rate(Metrics.PAYMENT_TIME_OUTS),
                past.rate(Metrics.LETTERS_FAILED));
    }
}
