package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Optional;

/**
 * How buying goes.
 *
 * @param submissions a second
 * @param errors a second: those that failed because the shop or the gateway could not do its part; a cart that has changed
 *     or what is sold out is no error
 * @param declined a second
 * @param errorsSince when there have been more of them than usual
 * @param paymentTimeOuts a second
 * @param lettersFailed a second: those that the mail server did not take
 */
record CheckoutFacts(
        Level submissions,
        Level errors,
        Level declined,
        Optional<Instant> errorsSince,
        Level paymentTimeOuts,
        Level lettersFailed) {

    static final CheckoutFacts UNKNOWN = new CheckoutFacts(
            Level.UNKNOWN, Level.UNKNOWN, Level.UNKNOWN, Optional.empty(), Level.UNKNOWN, Level.UNKNOWN);

    /** Of the submissions, between 0 and 1. */
    Level errorShare() {
        return share(errors);
    }

    Level declinedShare() {
        return share(declined);
    }

    Level timeOutShare() {
        return share(paymentTimeOuts);
    }

    private Level share(Level part) {
        return new Level(share(part.current(), submissions.current()), share(part.normal(), submissions.normal()));
    }

    private static double share(double part, double all) {
        return all <= 0 ? part > 0 ? 1 : 0 : Math.min(1, part / all);
    }
}
