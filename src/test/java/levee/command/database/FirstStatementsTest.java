package levee.command.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FirstStatementsTest {

    @Test
    void eachStatementStandsOnALineOfItsOwn() {
        assertThat(FirstStatements.of("levee", "levee", "abc").lines()).allMatch(line -> line.endsWith(";"));
    }

    @Test
    void aPasswordThatWouldNeedQuotingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FirstStatements.of("levee", "levee", "x'; DROP"));
    }

    @Test
    void aMissingLibaioIsExplained() {
        assertThat(MySqlSoftware.explain("mysqld: error while loading shared libraries: libaio.so.1: cannot open"))
                .contains("apt-get install libaio1");
    }
}
