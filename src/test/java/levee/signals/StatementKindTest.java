package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "/* cache-load Product */ SELECT 1",
                " select x from y for update",
                "(SELECT 1) UNION (SELECT 2)",
                "WITH a AS (…) …"
            })
    void readsAreCounted(String sql) {
        assertThat(StatementKind.of(sql)).contains(StatementKind.SELECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO a", "update a set b = 1", "DELETE FROM a", "REPLACE INTO a"})
    void writesAreCounted(String sql) {
        assertThat(StatementKind.of(sql)).contains(StatementKind.WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT", "SET autocommit=0", "/* ping */", "SELECT @@session.transaction_isolation", ""})
    void whatTheDriverAsksForItselfIsNotCounted(String sql) {
        assertThat(StatementKind.of(sql)).isEmpty();
    }

    @Test
    void onlyAVisitorsStatementsAreTransactionsOrUncachedReads() {
        assertThat(StatementOrigin.of("SELECT 1", true, true)).isEqualTo(StatementOrigin.UNCACHED);
        assertThat(StatementOrigin.of("SELECT 1", true, false)).isEqualTo(StatementOrigin.TRANSACTION);
        assertThat(StatementOrigin.of("SELECT 1", false, false)).isEqualTo(StatementOrigin.HOUSEKEEPING);
    }

    @ParameterizedTest
    @EnumSource(
            value = StatementOrigin.class,
            names = {"CACHE_LOAD", "BYPASS"})
    void whatTheCacheSaysOfAStatementCounts(StatementOrigin origin) {
        String sql = origin.comment("Product") + "SELECT 1";
        assertThat(StatementOrigin.of(sql, true, false)).isEqualTo(origin);
        assertThat(StatementOrigin.of(sql, false, true)).isEqualTo(origin);
    }
}
