package levee.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadTimesTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T03:00:00Z");

    private static Instant day(int day) {
        return SUNDAY.plusSeconds(day * 86_400L);
    }

    @Test
    void whatWasMissedForWeeksComesOnceAndThenAtItsUsualTime() {
        assertThat(LoadTimes.after(SUNDAY, 7, day(24))).isEqualTo(day(28));
        assertThat(LoadTimes.after(SUNDAY, 7, SUNDAY)).isEqualTo(day(7));
        assertThat(LoadTimes.after(SUNDAY, 7, day(7))).isEqualTo(day(14));
    }

    @Test
    void whatIsStillToComeStaysAsItIs() {
        assertThat(LoadTimes.after(day(7), 7, day(6))).isEqualTo(day(7));
    }

    @Test
    void whatIsRunBeforeItsTimeKeepsItsUsualTime() {
        Instant due = LoadTimes.before(day(7), 7, day(3));
        assertThat(due).isEqualTo(SUNDAY);
        assertThat(LoadTimes.after(due, 7, day(3))).isEqualTo(day(7));
        assertThat(LoadTimes.before(day(30), 7, day(3))).isEqualTo(day(2));
        assertThat(LoadTimes.before(day(7), 7, SUNDAY)).isEqualTo(SUNDAY);
    }
}
