package levee.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Violation;
import org.junit.jupiter.api.Test;

class DatabaseConditionsTest {

    private final Told shop = Told.lively("1", "2");

    private List<Violation> found(AlertName name) {
        return Conditions.ofTheLastHour().violations(DefaultRules.of(name), shop.store());
    }

    @Test
    void aQuickDatabaseIsNotFound() {
        shop.latency("1", "write", 50, 0.1).run(30);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH)).isEmpty();
    }

    @Test
    void slowReadsAreFoundAmongManyQuickOnes() {
        shop.run(30);
        shop.latency("2", "select", 4, 0.7).run(6);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text()).contains("reads of the database take"));
    }

    @Test
    void slowWritesAreFoundThoughReadsAreQuick() {
        shop.latency("2", "write", 4, 0.7).run(30);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH))
                .singleElement()
                .satisfies(violation -> assertThat(violation.text()).contains("writes to the database take"));
    }

    @Test
    void oneSlowStatementIsNoSlowDatabase() {
        shop.latency("1", "write", 1, 5).run(30);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH)).isEmpty();
    }

    @Test
    void aDatabaseSoSlowThatFewStatementsComeBackIsFoundByTheProbe() {
        shop.gauge("1", "levee_db_probe_seconds", Map.of(), 0.002).run(30);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH)).isEmpty();
        for (String node : List.of("1", "2")) {
            shop.latency(node, "select", 0.3, 3);
        }
        shop.gauge("1", "levee_db_probe_seconds", Map.of(), 2.4).run(6);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH))
                .extracting(Violation::text)
                .containsExactly("The database takes 2.4 s to answer node 1 what costs it nothing");
    }

    @Test
    void aDatabaseThatDoesNotAnswerAtAllIsFound() {
        shop.run(30);
        shop.latency("2", "select", 0, 0.001).run(6);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH))
                .extracting(Violation::text)
                .containsExactly("The database has answered no statement of node 2 for 5 s");
    }

    @Test
    void aNodeThatHasJustComeOrTellsNothingSaysNothingOfTheDatabase() {
        Told fresh = new Told("1").latency("1", "select", 0, 0.001).run(3);
        assertThat(Conditions.ofTheLastHour()
                        .violations(DefaultRules.of(AlertName.DATABASE_LATENCY_HIGH), fresh.store()))
                .isEmpty();
        shop.run(30).kill("2").run(10);
        assertThat(found(AlertName.DATABASE_LATENCY_HIGH)).isEmpty();
    }

    @Test
    void aPoolIsExhaustedWhenRequestsWaitOrAllIsUsed() {
        for (String node : List.of("1", "2")) {
            shop.gauge(node, "levee_db_pool_used", Map.of(), 5)
                    .gauge(node, "levee_db_pool_max", Map.of(), 32)
                    .gauge(node, "levee_db_pool_waiting", Map.of(), 0);
        }
        shop.run(3);
        assertThat(found(AlertName.DATABASE_POOL_EXHAUSTED)).isEmpty();
        shop.gauge("1", "levee_db_pool_used", Map.of(), 32).run(1);
        assertThat(found(AlertName.DATABASE_POOL_EXHAUSTED))
                .extracting(Violation::subject)
                .containsExactly("1");
        shop.gauge("1", "levee_db_pool_used", Map.of(), 5)
                .gauge("2", "levee_db_pool_waiting", Map.of(), 7)
                .run(1);
        assertThat(found(AlertName.DATABASE_POOL_EXHAUSTED))
                .extracting(Violation::text)
                .containsExactly("Node 2 uses 5 of its 32 connections to the database, and 7 requests wait for one");
    }
}
