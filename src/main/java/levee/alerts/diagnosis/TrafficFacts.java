package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What visitors ask for and how they are answered.
 *
 * @param requests for their pages a second, against what is usual at this hour
 * @param announced by a campaign
 * @param since when there have been more than usual
 * @param errors share of all requests that the shop answered with a 5xx status, between 0 and 1
 * @param errorsByNode a second
 * @param pageSeconds p95 of all pages but the checkout
 * @param checkoutSeconds p95 of the checkout
 */
record TrafficFacts(
        Level requests,
        boolean announced,
        Optional<Instant> since,
        Level errors,
        Optional<Instant> errorsSince,
        Map<String, Double> errorsByNode,
        Level pageSeconds,
        Optional<Instant> pagesSlowSince,
        Level checkoutSeconds) {

    static final TrafficFacts UNKNOWN = new TrafficFacts(
            Level.UNKNOWN,
            false,
            Optional.empty(),
            Level.UNKNOWN,
            Optional.empty(),
            Map.of(),
            Level.UNKNOWN,
            Optional.empty(),
            Level.UNKNOWN);

    TrafficFacts {
        errorsByNode = Map.copyOf(errorsByNode);
    }
}
