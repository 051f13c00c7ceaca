package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private static final String ETAG = "\"a1\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"a1\"", "W/\"a1\"", "\"z\", \"a1\"", "\"z\",W/\"a1\" ", "*"})
    void whoHasThePageIsNotSentItAgain(String known) {
        assertThat(Negotiation.isKnown(ETAG, known)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"a\"", "a1", "\"a1", "w/\"a1\"", "\"z\", \"y\"", ",", "\"*\""})
    void whoHasAnotherIsSentIt(String known) {
        assertThat(Negotiation.isKnown(ETAG, known)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "br, gzip", "deflate, GZIP;q=0.5", "*", "br;q=1.0, *;q=0.1", "gzip; q=1", "gzip;q=0.001"
            })
    void whoTakesItCompressedIsSentItSo(String accepted) {
        assertThat(Negotiation.takesGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "br",
                "identity",
                "gzip;q=0",
                "gzip; q=0.000, *",
                "*;q=0",
                "gzipped",
                "gzip;q=nonsense",
                ";",
                "x;gzip"
            })
    void whoDoesNotIsNot(String accepted) {
        assertThat(Negotiation.takesGzip(accepted)).isFalse();
    }
}
