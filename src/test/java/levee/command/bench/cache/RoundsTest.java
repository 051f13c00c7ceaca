package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertThat(new Rounds(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    }

    @Test
    void ofAnEvenNumberTheMedianIsTheUpperOne() {
        assertThat(new Rounds(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(3);
    }

    @Test
    void theSpreadGoesFromTheLeastToTheMost() {
        Rounds rounds = new Rounds(List.of(9.0, 1.0, 2.0)).times(2);
        assertThat(rounds.least()).isEqualTo(2);
        assertThat(rounds.most()).isEqualTo(18);
    }
}
