package levee.command.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void anAddressIsCompletedByWhatTheShopWants() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/shop"))
                .startsWith("jdbc:mysql://db/shop?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&")
                .contains("&rewriteBatchedStatements=true");
    }

    @Test
    void whatTheUserSetStaysAsItIs() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/shop?cachePrepStmts=false&sslMode=VERIFY_CA"))
                .startsWith("jdbc:mysql://db/shop?cachePrepStmts=false&sslMode=VERIFY_CA&")
                .doesNotContain("cachePrepStmts=true");
    }

    @Test
    void completingTwiceChangesNothing() {
        var once = DatabaseUrl.complete("jdbc:mysql://db/shop");
        assertThat(DatabaseUrl.complete(once)).isEqualTo(once);
    }

    @Test
    void anotherDatabaseIsRefusedWithoutShowingThePasswordInTheAddress() {
        assertThatThrownBy(() -> DatabaseUrl.complete("jdbc:postgresql://me:secret@db/shop"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("jdbc:mysql://")
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void theTextOfAnAccessHidesThePassword() {
        assertThat(DatabaseAccess.own("jdbc:mysql://db/shop", "me", "secret"))
                .hasToString("jdbc:mysql://db/shop as me");
    }
}
