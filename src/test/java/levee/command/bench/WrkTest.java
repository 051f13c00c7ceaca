package levee.command.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void aRunIsReadFromTheLastLineOfOutput() {
        Wrk.Round round = Wrk.parse("Running 4s test @ http://127.0.0.1:8080\nfigures 8000 4000000 1500 9000 3\n");
        assertThat(round.aSecond()).isEqualTo(2000);
        assertThat(round.median()).isEqualTo(Duration.ofNanos(1_500_000));
        assertThat(round.p99()).isEqualTo(Duration.ofMillis(9));
        assertThat(round.errors()).isEqualTo(3);
    }

    @Test
    void whatWrkSaysWhenItFailsIsPassedOn() {
        assertThatThrownBy(() -> Wrk.parse("unable to connect to 127.0.0.1:8080"))
                .hasMessageContaining("unable to connect");
    }
}
