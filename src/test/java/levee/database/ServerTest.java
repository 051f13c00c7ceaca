package levee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    private static final Server PRIMARY = new Server("jdbc:mysql://db:3306/levee?sslMode=DISABLED", "me", "secret");

    @Test
    void aReplicaIsGotIntoAsThePrimaryIs() {
        assertThat(PRIMARY.at("other.example:3307"))
                .isEqualTo(new Server("jdbc:mysql://other.example:3307/levee?sslMode=DISABLED", "me", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "other",
                "other:",
                "other:port",
                "jdbc:mysql://other:3306/x",
                "other:3306?allowLoadLocalInfile=true"
            })
    void whatIsNoAddressIsRefusedByName(String address) {
        assertThatThrownBy(() -> PRIMARY.at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }

    @Test
    void thePasswordIsNotInItsText() {
        assertThat(PRIMARY.toString()).isEqualTo("jdbc:mysql://db:3306/levee");
    }
}
