package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import levee.command.machine.Failure;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void whatOneSideWritesTheOtherReads() {
        Numbers numbers = Numbers.of("selects", 3L, "nanos", 0.5);
        assertThat(Numbers.parse(numbers.toString())).isEqualTo(numbers);
    }

    @Test
    void aFailureIsToldOnOneLineAndRaisedOnTheOtherSide() {
        String line = Numbers.failed(new IllegalStateException("two\nlines"));
        assertThat(line.lines()).hasSize(1);
        assertThatThrownBy(() -> Numbers.parse(line))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("two lines");
    }

    @Test
    void aNumberThatWasNotGivenIsNoZero() {
        assertThatThrownBy(() -> Numbers.of("nanos", 1).get("selects")).isInstanceOf(IllegalArgumentException.class);
    }
}
