package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class NodeConditionsTest {

    private final Told shop = Told.lively("1", "2");

    private List<Violation> found(AlertName name) {
        return Conditions.ofTheLastHour().violations(DefaultRules.of(name), shop.store());
    }

    @Test
    void aNodeThatIsSilentIsLostUntilItTellsAgainOrHasSaidGoodBye() {
        shop.run(10);
        assertThat(found(AlertName.NODE_LOST)).isEmpty();
        shop.kill("2").run(5);
        assertThat(found(AlertName.NODE_LOST)).isEmpty();
        shop.run(1);
        assertThat(found(AlertName.NODE_LOST))
                .containsExactly(new Violation("2", 6, "Node 2 has told nothing for 6 s"));
        shop.store().forget("2");
        assertThat(found(AlertName.NODE_LOST)).isEmpty();
    }

    @Test
    void aGridThatHasComeApartIsFound() {
        shop.gauge("1", "levee_grid_members", Map.of(), 2)
                .gauge("2", "levee_grid_members", Map.of(), 2)
                .run(5);
        assertThat(found(AlertName.NODE_LOST)).isEmpty();
        shop.gauge("1", "levee_grid_members", Map.of(), 1).run(1);
        assertThat(found(AlertName.NODE_LOST))
                .extracting(Violation::text)
                .containsExactly("The data grid has come apart: of 2 nodes, node 1 can see 1");
    }

    @Test
    void aRunningNodeHasItsFigures() {
        shop.run(60);
        assertThat(found(AlertName.METRICS_ABSENT)).isEmpty();
    }

    @Test
    void figuresThatANodeNeverToldOrTellsNoMoreAreMissed() {
        shop.run(60).withhold("2", "levee_db_statement_seconds_count").run(20);
        assertThat(found(AlertName.METRICS_ABSENT)).isEmpty();
        shop.run(20);
        assertThat(found(AlertName.METRICS_ABSENT))
                .containsExactly(
                        new Violation("2", 1, "Node 2 does not tell levee_db_statement_seconds_count any more"));
    }

    @Test
    void figuresThatStandStillAreNoFigures() {
        shop.run(60).freeze("1").run(20);
        assertThat(found(AlertName.METRICS_ABSENT)).isEmpty();
        shop.run(15);
        assertThat(found(AlertName.METRICS_ABSENT))
                .containsExactly(new Violation("1", 2, "Nothing that node 1 tells has changed for 30 s"));
    }

    @Test
    void aShopOfWhichNobodyTellsAnythingIsNoHealthyOne() {
        shop.run(10).kill("1").kill("2").run(6);
        assertThat(found(AlertName.METRICS_ABSENT))
                .extracting(Violation::text)
                .containsExactly("No node tells anything of itself");
        assertThat(Conditions.ofTheLastHour().violations(DefaultRules.of(AlertName.METRICS_ABSENT), new Told().store()))
                .hasSize(1);
    }
}
