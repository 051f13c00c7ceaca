package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentStatementsTest {

    @Test
    void aSelectCountsAlsoWithACommentBeforeIt() {
        assertThat(SentStatements.isSelect("/* cache-load Product */ SELECT id FROM products"))
                .isTrue();
        assertThat(SentStatements.isSelect("select 1")).isTrue();
    }

    @Test
    void whatWritesOrIsTheDriversOwnDoesNot() {
        assertThat(SentStatements.isSelect("INSERT INTO a SELECT 1")).isFalse();
        assertThat(SentStatements.isSelect("SELECT @@session.auto_increment_increment"))
                .isFalse();
        assertThat(SentStatements.isSelect(null)).isFalse();
    }
}
