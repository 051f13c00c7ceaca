package levee.command.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountersTest {

    private static final Counters BEFORE = Counters.parse("""
            # TYPE levee_db_statements_total counter
            levee_db_statements_total{kind="select",mp_scope="application",origin="uncached"} 4.0
            levee_db_statements_total{kind="select",mp_scope="application",origin="housekeeping"} 100.0
            levee_http_requests_total_other 7
            """);

    private static final Counters AFTER = Counters.parse("""
            levee_db_statements_total{kind="select",mp_scope="application",origin="uncached"} 6.0
            levee_db_statements_total{kind="select",mp_scope="application",origin="transaction"} 1.0
            levee_db_statements_total{kind="select",mp_scope="application",origin="housekeeping"} 150.0
            levee_db_statements_total{kind="write",mp_scope="application",origin="transaction"} 1.2E3
            """);

    @Test
    void statementsOfVisitorsLeaveHousekeepingOut() {
        Counters since = AFTER.since(BEFORE);
        assertThat(since.statements("select")).isEqualTo(3);
        assertThat(since.statements("write")).isEqualTo(1200);
        assertThat(since.statements("select", "housekeeping")).isEqualTo(50);
    }

    @Test
    void twoNodesAreAddedUp() {
        assertThat(AFTER.plus(AFTER).statements("write")).isEqualTo(2400);
    }

    @Test
    void metricsWithoutStatementsAreAFailureAndNotAZero() {
        assertThatThrownBy(() -> Counters.parse("levee_http_requests_total{page=\"home\"} 1.0")
                        .requireStatements())
                .hasMessageContaining("levee_db_statements_total");
    }

    @Test
    void aNameIsNotTakenForTheBeginningOfAnother() {
        assertThat(BEFORE.sum("levee_http_requests_total")).isZero();
    }
}
