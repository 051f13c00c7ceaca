package levee.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SideTest {

    private static final double DAYS_AGO = 100;
    private static final long HOUR = 3_600;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Side side = new Side(-1);
    private final Limit limit = new Limit(4, Double.POSITIVE_INFINITY);

    @Test
    void oneAloneNeedsMoreThanTwoInARow() {
        assertThat(side.score(0, -3.8, DAYS_AGO, 1)).isLessThan(1);
        assertThat(side.score(60, -3.8, DAYS_AGO, 1)).isGreaterThan(1);
        side.forgetRun();
        assertThat(side.score(DAY, -3.8, DAYS_AGO, 1)).isLessThan(1);
        assertThat(side.score(2 * DAY, -4.1, DAYS_AGO, 1)).isGreaterThan(1);
    }

    @Test
    void whatLiesOnTheOtherSideIsNothing() {
        assertThat(side.score(0, 50, DAYS_AGO, 1)).isZero();
    }

    @Test
    void onTheFirstDayOneAloneIsNeverAnAlarm() {
        assertThat(side.score(0, -50, 23, 1)).isZero();
        assertThat(side.score(60, -50, 23, 1)).isGreaterThan(1);
    }

    @Test
    void oneEpisodeTeachesNothingAndTwoTeachTheHeightOfTheLower() {
        episode(0, 10, 20, 10);
        assertThat(limit.value(1)).isEqualTo(4);
        episode(DAY, 30);
        assertThat(limit.value(1)).isCloseTo(1.5 * 20, within(1e-6));
        episode(2 * DAY, 25);
        assertThat(limit.value(1)).isCloseTo(1.5 * 25, within(1e-6));
    }

    @Test
    void whatComesWithinAnHourIsOneEpisode() {
        limit.learn(0, 20, 4);
        limit.learn(HOUR, 20, 4);
        episode(2 * HOUR, 20);
        assertThat(limit.value(1)).isEqualTo(4);
    }

    @Test
    void afterTwoWeeksItIsForgotten() {
        episode(0, 20);
        episode(DAY, 20);
        episode(13 * DAY, 0);
        assertThat(limit.value(1)).isGreaterThan(4);
        episode(15 * DAY, 0);
        assertThat(limit.value(1)).isEqualTo(4);
    }

    @Test
    void whatIsAlwaysAnAlarmIsNeverLearntBeyondThat() {
        Limit lasting = new Limit(3, 12);
        for (int day = 0; day < 10; day++) {
            lasting.learn(day * DAY, 100, lasting.value(1));
            lasting.learn(day * DAY + 2 * HOUR, 0, lasting.value(1));
            assertThat(lasting.value(1)).isLessThanOrEqualTo(12);
        }
        assertThat(lasting.value(1)).isEqualTo(12);
        assertThat(lasting.value(2)).isEqualTo(24);
    }

    private void episode(long begin, double... deviations) {
        for (int i = 0; i < deviations.length; i++) {
            limit.learn(begin + 60L * i, deviations[i], limit.value(1));
        }
        limit.learn(begin + 2 * HOUR, 0, limit.value(1));
    }
}
