package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class CapacityFallTest {

    private final Told shop = Told.lively("1", "2");

    private List<Violation> found() {
        return Conditions.ofTheLastHour()
                .violations(
                        DefaultRules.of(AlertName.CAPACITY_FELL), shop.run(2).store());
    }

    private void measured(String node, String nodes, double change, double pages) {
        shop.gauge(node, "levee_capacity_change_ratio", Map.of("nodes", nodes), change);
        shop.gauge(node, "levee_capacity_pages_a_second", Map.of("nodes", nodes), pages);
    }

    @Test
    void aTenthAndMoreIsFoundByTheNumberOfNodesAndOnce() {
        measured("1", "2", -0.18, 410);
        measured("2", "2", -0.18, 410);
        measured("1", "1", 0.02, 250);
        assertThat(found()).singleElement().satisfies(violation -> {
            assertThat(violation.subject()).isEqualTo("2");
            assertThat(violation.text())
                    .isEqualTo("By the latest load tests 2 nodes bear 18 % less than before: 410 pages a second");
        });
    }

    @Test
    void lessThanATenthIsNoise() {
        measured("1", "2", -0.09, 460);
        assertThat(found()).isEmpty();
    }

    @Test
    void whereNothingWasMeasuredNothingFell() {
        assertThat(found()).isEmpty();
    }
}
