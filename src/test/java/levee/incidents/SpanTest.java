package levee.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT-3S,0 s",
        "PT119S,119 s",
        "PT2M,2 min",
        "PT150M,150 min",
        "PT3H,3 h",
        "PT3H30M,3 h 30 min"
    })
    void lengthsAreSaidAsPeopleSayThem(Duration length, String said) {
        assertThat(Span.of(length)).isEqualTo(said);
    }
}
