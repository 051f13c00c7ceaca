package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

/** By a shop that is told of from noon on: so noon is the hour that is quiet here, or busy. */
class UsualVisitorsTest {

    private final UsualVisitors usual = new UsualVisitors();
    private final Told shop = new Told("1");

    private Told pages(double rate) {
        return shop.rate("1", "levee_http_requests_total", Map.of("page", "product", "status", "200"), rate);
    }

    private List<Violation> found() {
        return new Conditions(usual).violations(DefaultRules.of(AlertName.UNANNOUNCED_SURGE), shop.store());
    }

    private void knows(int days, IntToDoubleFunction pagesAtHour) {
        Instant from = shop.now().minus(Duration.ofDays(days));
        for (int minute = 0; minute < days * 24 * 60; minute++) {
            Instant at = from.plus(Duration.ofMinutes(minute));
            double noise = 1 + (minute % 7 - 3) / 50.0;
            usual.learn(
                    at,
                    noise
                            * pagesAtHour.applyAsDouble(
                                    at.atOffset(ZoneOffset.UTC).getHour()));
        }
    }

    private static double quietAtNoon(int hour) {
        return hour >= 10 && hour <= 14 ? 2 : 60;
    }

    private static double busyAtNoon(int hour) {
        return hour == 12 || hour == 13 ? 300 : 30;
    }

    @Test
    void aSurgeThatGrowsSlowlyInAQuietHourIsOneByTheHistoryAlone() {
        knows(21, UsualVisitorsTest::quietAtNoon);
        pages(25).run(900);
        assertThat(new Conditions(new RecentTraffic())
                        .violations(DefaultRules.of(AlertName.UNANNOUNCED_SURGE), shop.store()))
                .isEmpty();
        assertThat(found()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isCloseTo(25 / (20 / 3.0), within(0.1));
            assertThat(violation.text()).contains("times as many as is usual now (2");
        });
    }

    @Test
    void whatComesEachDayAtThisHourIsNone() {
        knows(21, UsualVisitorsTest::busyAtNoon);
        pages(30).run(600);
        pages(310).run(20);
        assertThat(new Conditions(new RecentTraffic())
                        .violations(DefaultRules.of(AlertName.UNANNOUNCED_SURGE), shop.store()))
                .hasSize(1);
        assertThat(found()).isEmpty();
        pages(1_200).run(20);
        assertThat(found()).hasSize(1);
    }

    @Test
    void theHourOfTheDayIsKnownBeforeTheHourOfTheWeek() {
        knows(5, UsualVisitorsTest::busyAtNoon);
        assertThat(usual.requests(shop.now().plus(Duration.ofMinutes(30))).getAsDouble())
                .isBetween(290.0, 330.0);
    }

    @Test
    void withoutAHistoryTheLastHourIsWhatThereIs() {
        knows(1, UsualVisitorsTest::busyAtNoon);
        assertThat(usual.requests(shop.now())).isEmpty();
        pages(30).run(900);
        assertThat(usual.pagesASecond(shop.store())).hasValue(30);
        pages(200).run(20);
        assertThat(found()).hasSize(1);
    }
}
