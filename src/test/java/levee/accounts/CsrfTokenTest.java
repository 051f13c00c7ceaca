package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTokenTest {

    private static final String TOKEN = RandomText.ofBits(128);

    @Test
    void tokenIsRecognisedUnderEveryMask() {
        String one = CsrfToken.masked(TOKEN);
        String other = CsrfToken.masked(TOKEN);

        assertThat(one).isNotEqualTo(other).doesNotContain(TOKEN);
        assertThat(CsrfToken.same(TOKEN, one)).isTrue();
        assertThat(CsrfToken.same(TOKEN, other)).isTrue();
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        assertThat(CsrfToken.same(TOKEN, CsrfToken.masked(RandomText.ofBits(128))))
                .isFalse();
    }

    @Test
    void tokenWithoutItsMaskIsRefused() {
        assertThat(CsrfToken.same(TOKEN, TOKEN)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "*******************************************"})
    void nonsenseIsRefused(String sent) {
        assertThat(CsrfToken.same(TOKEN, sent)).isFalse();
    }
}
