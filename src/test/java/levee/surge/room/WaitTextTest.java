package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitTextTest {

    @Test
    void aRangeIsSaidAndNotAMomentThatNobodyKnows() {
        assertThat(WaitText.of(2_400, 10)).isEqualTo("about 2 to 6 minutes");
        assertThat(WaitText.of(600, 10)).isEqualTo("less than 2 minutes");
        assertThat(WaitText.of(100, 10)).isEqualTo("less than a minute");
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(WaitText.of(100, 0)).isEqualTo("not known yet");
        assertThat(WaitText.of(1_000_000, 1)).isEqualTo("more than 3 hours");
    }
}
