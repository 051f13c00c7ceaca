package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class SurgeTest {

    private final Told shop = new Told("1", "2");

    private Told pages(String page, double rate) {
        return shop.rate("1", "levee_http_requests_total", Map.of("page", page, "status", "200"), rate)
                .rate("2", "levee_http_requests_total", Map.of("page", page, "status", "200"), rate);
    }

    private List<Violation> found() {
        return Conditions.ofTheLastHour().violations(DefaultRules.of(AlertName.UNANNOUNCED_SURGE), shop.store());
    }

    @Test
    void fiveTimesAsManyPagesAsUsualAreASurgeWithinSeconds() {
        pages("product", 30).run(900);
        assertThat(found()).isEmpty();
        pages("product", 150).run(8);
        assertThat(found()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isCloseTo(4.2, within(0.3));
            assertThat(violation.text()).contains("252 pages a second").contains("is usual now (60)");
        });
    }

    @Test
    void itIsOneForAsLongAsItWouldTakeToBecomeUsual() {
        pages("product", 30).run(1_800);
        pages("product", 150).run(900);
        assertThat(found()).hasSize(1);
    }

    @Test
    void aFewPagesInAQuietNightAreNone() {
        pages("product", 0.1).run(900);
        pages("product", 9).run(20);
        assertThat(found()).isEmpty();
        pages("product", 40).run(20);
        assertThat(found()).hasSize(1);
    }

    @Test
    void picturesTheOfficeAndWhatIsNoPageDoNotCount() {
        pages("product", 30).run(900);
        pages("resources", 900);
        pages("other", 900);
        pages("office/operations", 900).run(20);
        assertThat(found()).isEmpty();
    }

    @Test
    void aShopThatHasJustOpenedDoesNotKnowWhatIsUsual() {
        pages("product", 1).run(120);
        pages("product", 500).run(60);
        assertThat(found()).isEmpty();
    }
}
