package levee.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanTextTest {

    @Test
    void isSaidInItsTwoLargestUnits() {
        assertThat(SpanText.of(Duration.ofSeconds(-3))).isEqualTo("0 s");
        assertThat(SpanText.of(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(SpanText.of(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
        assertThat(SpanText.of(Duration.ofMinutes(120))).isEqualTo("2 h");
        assertThat(SpanText.of(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }
}
