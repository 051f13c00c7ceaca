package levee.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void areReadOneALineEachOnce() {
        assertThat(Addresses.of(" Ada@Example.org \r\n\n grace@example.org\nada@example.org"))
                .containsExactly("ada@example.org", "grace@example.org");
        assertThat(Addresses.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "@example.org", "ada@a@b", "Ada <ada@example.org>", "a@b, c@d", "a@b\r\nBcc: c@d"
            })
    void whatIsNoneIsTold(String text) {
        assertThat(Addresses.isOne(text)).isFalse();
        assertThat(Addresses.isOne("on-call+levee@ops.example.org")).isTrue();
    }
}
