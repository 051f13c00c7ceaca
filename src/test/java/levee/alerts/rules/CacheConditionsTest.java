package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class CacheConditionsTest {

    private final Told shop = Told.lively("1", "2");

    private List<Violation> found(AlertName name) {
        return Conditions.ofTheLastHour().violations(DefaultRules.of(name), shop.store());
    }

    private void bypass(String node, String region, String reason, double rate) {
        shop.rate(node, "levee_cache_bypass_total", Map.of("region", region, "reason", reason), rate);
    }

    private void reads(String tier, String region, String outcome, double rate) {
        shop.rate("1", "levee_cache_reads_total", Map.of("tier", tier, "region", region, "outcome", outcome), rate);
    }

    @Test
    void readsPastTheCacheAreFoundByRegionWithReasonsAndNodes() {
        bypass("1", "Product", "disabled", 30);
        bypass("2", "Product", "disabled", 10);
        bypass("2", "Product", "native-sql", 1);
        bypass("2", "Category", "declared", 500);
        shop.run(20);
        assertThat(found(AlertName.CACHE_BYPASS)).singleElement().satisfies(violation -> {
            assertThat(violation.subject()).isEqualTo("Product");
            assertThat(violation.value()).isCloseTo(41, within(0.01));
            assertThat(violation.text())
                    .isEqualTo("Product is read past the cache 41 times a second (reason: disabled and native-sql)"
                            + " by nodes 1 and 2");
        });
    }

    @Test
    void whatATransactionNeedsOrCodeDeclaresIsNoBypass() {
        bypass("1", "Product", "declared", 100);
        bypass("1", "Product", "transaction-dirty", 100);
        shop.run(20);
        assertThat(found(AlertName.CACHE_BYPASS)).isEmpty();
    }

    @Test
    void aBurstOfStatementsIsOverBeforeItHasLasted() {
        bypass("1", "Product", "native-sql", 0);
        shop.run(20);
        bypass("1", "Product", "native-sql", 40);
        shop.run(1);
        bypass("1", "Product", "native-sql", 0);
        assertThat(found(AlertName.CACHE_BYPASS)).hasSize(1);
        int held = 0;
        while (!found(AlertName.CACHE_BYPASS).isEmpty()) {
            shop.run(1);
            held++;
        }
        assertThat(held).isLessThan((int)
                DefaultRules.of(AlertName.CACHE_BYPASS).lasting().toSeconds());
    }

    @Test
    void aFewStatementsAreNoViolation() {
        bypass("1", "Product", "native-sql", 0);
        shop.run(20);
        bypass("1", "Product", "native-sql", 2);
        shop.run(1);
        bypass("1", "Product", "native-sql", 0);
        assertThat(found(AlertName.CACHE_BYPASS)).isEmpty();
    }

    @Test
    void aRegionOfWhichMostReadsMissIsFound() {
        reads("entity", "Product", "local", 10);
        reads("entity", "Product", "loaded", 25);
        reads("entity", "Product", "bypass", 5);
        reads("query", "Category.all", "local", 90);
        reads("query", "Category.all", "loaded", 30);
        shop.run(40);
        assertThat(found(AlertName.CACHE_MISS_RATIO_HIGH)).singleElement().satisfies(violation -> {
            assertThat(violation.subject()).isEqualTo("Product");
            assertThat(violation.value()).isEqualTo(0.75);
            assertThat(violation.text())
                    .isEqualTo("75 % of the reads of Product are not answered by the cache: 30 a second reach the"
                            + " database");
        });
    }

    @Test
    void aRegionThatIsSeldomAskedMayMissAsItLikesAndPagesAlways() {
        reads("entity", "Order", "loaded", 9);
        reads("page", "search", "loaded", 200);
        shop.run(40);
        assertThat(found(AlertName.CACHE_MISS_RATIO_HIGH)).isEmpty();
    }

    @Test
    void theAuditsFindingsAreThoseOfTheNodeThatFindsMost() {
        shop.gauge("1", "levee_cache_audit_findings", Map.of("severity", "critical"), 0);
        shop.run(2);
        assertThat(found(AlertName.CACHE_CONFIGURATION_DRIFT)).isEmpty();

        shop.gauge("1", "levee_cache_audit_findings", Map.of("severity", "critical"), 2);
        shop.gauge("1", "levee_cache_audit_findings", Map.of("severity", "warning"), 1);
        shop.gauge("2", "levee_cache_audit_findings", Map.of("severity", "critical"), 2);
        shop.run(2);
        assertThat(found(AlertName.CACHE_CONFIGURATION_DRIFT))
                .singleElement()
                .extracting(Violation::value)
                .isEqualTo(3.0);
    }
}
