package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class BudgetBurnTest {

    private static final int HOUR = 3_600;

    private final Told shop = new Told("1");

    private Told orders(double rate) {
        return shop.rate("1", "levee_orders_total", Map.of(), rate);
    }

    private Told failures(String reason, double rate) {
        return shop.rate("1", "levee_checkout_failures_total", Map.of("reason", reason), rate);
    }

    private List<Violation> found() {
        return Conditions.ofTheLastHour()
                .violations(DefaultRules.of(AlertName.CHECKOUT_ERROR_BUDGET_BURN), shop.store());
    }

    @Test
    void oneInAThousandIsWhatMayFail() {
        orders(1);
        failures("error", 0.001).run(HOUR);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatFailsFastIsFoundWithinAMinute() {
        orders(1);
        failures("error", 0).run(7 * HOUR);
        orders(0.2);
        failures("error", 0.8).run(60);
        assertThat(found()).isEmpty();
        shop.run(20);
        assertThat(found()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isCloseTo(64.0 / 3_600 / 0.001, within(1.0));
            assertThat(violation.text()).startsWith("64 of 3,").contains("checkouts failed within 60 min");
        });
    }

    @Test
    void anOutageOfAYoungShopIsFoundAtOnce() {
        orders(0.5);
        failures("error", 0.5).run(12);
        assertThat(found()).hasSize(1);
    }

    @Test
    void whatIsOverIsFoundNoMore() {
        orders(1);
        failures("error", 1).run(600);
        assertThat(found()).hasSize(1);
        failures("error", 0).run(330);
        assertThat(found()).as("over hours it is still going on").hasSize(1);
        shop.run(1_600);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatFailsSlowlyIsFoundOverHours() {
        orders(1);
        failures("error", 0.008).run(5 * HOUR);
        // Eight times as fast as it may: over an hour not fast enough, over six it is.
        assertThat(found())
                .singleElement()
                .satisfies(violation -> assertThat(violation.text()).contains("within 360 min"));
    }

    @Test
    void cardsThatAreDeclinedAndWhatIsSoldOutAreNotTheShopsFailures() {
        orders(0.1);
        failures("declined", 1);
        failures("sold-out", 5);
        failures("changed", 1).run(600);
        assertThat(found()).isEmpty();
    }

    @Test
    void twoOfAQuietHoursSubmissionsAreNoOutage() {
        orders(0.004);
        failures("error", 0).run(HOUR);
        failures("error", 2).run(1);
        failures("error", 0).run(30);
        assertThat(found()).isEmpty();
    }

    @Test
    void aCheckoutPageThatBreaksBeforeItCountsIsAFailure() {
        shop.rate("1", "levee_http_requests_total", Map.of("page", "checkout", "status", "500"), 1)
                .run(30);
        assertThat(found()).hasSize(1);
    }
}
