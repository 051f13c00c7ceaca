package levee.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import levee.signals.Sample;
import levee.signals.Series;
import levee.signals.SignalStore;
import org.junit.jupiter.api.Test;

class SignalImpactTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final int MINUTE = 60;

    private final SignalStore store = new SignalStore();

    /** Eleven pages a second from the beginning on, and so many failed or refused besides. */
    private void tell(int from, int to, double failing, double before) {
        for (int second = from; second <= to; second++) {
            Instant at = START.plusSeconds(second);
            store.add(
                    new Sample(
                            "node-1",
                            at,
                            Map.of(
                                    page("product", "200"), 11.0 * second,
                                    page("product", "503"), before + failing * (second - from),
                                    page("resources", "500"), 100.0 * second,
                                    Series.counter("levee_orders_total", Map.of()), (double) second,
                                    Series.counter("levee_checkout_failures_total", Map.of("reason", "error")),
                                            2.0 * second)),
                    at);
        }
    }

    private static Series page(String page, String status) {
        return Series.counter("levee_http_requests_total", Map.of("page", page, "status", status));
    }

    private long affected(int began) {
        return SignalImpact.of(store, START.plusSeconds(began))
                .getAffectedVisitors()
                .orElseThrow();
    }

    @Test
    void whereNothingFailsNobodyIsAffected() {
        tell(0, 3 * MINUTE, 0, 0);
        assertThat(affected(MINUTE)).isZero();
    }

    @Test
    void whereHalfOfThePagesFailAlmostEverybodyMeetsOne() {
        tell(0, MINUTE, 0, 0);
        tell(MINUTE + 1, 3 * MINUTE, 11, 0);
        // Of 22 pages a second: two visitors a second, for two minutes.
        assertThat(affected(MINUTE)).isBetween(236L, 240L);
    }

    @Test
    void whereOnePageInAHundredFailsOneVisitorInTenMeetsIt() {
        tell(0, MINUTE, 0, 0);
        tell(MINUTE + 1, 3 * MINUTE, 11 / 99.0, 0);
        // 1 - 0.99^11 = 0.105 of 1.01 visitors a second, for two minutes.
        assertThat(affected(MINUTE)).isBetween(12L, 13L);
    }

    @Test
    void failedCheckoutsAreCountedAndOrdersThatCameAreNotLost() {
        tell(0, 3 * MINUTE, 0, 0);
        Harm harm = SignalImpact.of(store, START.plusSeconds(2 * MINUTE));
        assertThat(harm.getFailedCheckouts()).hasValue(120);
        assertThat(harm.getLostOrders()).hasValue(0);
    }

    @Test
    void whatTheSignalsDoNotReachBackToIsNotKnown() {
        tell(0, MINUTE, 0, 0);
        assertThat(SignalImpact.of(store, START.minusSeconds(6 * 3_600)).getAffectedVisitors())
                .isEmpty();
    }
}
