package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
    private static final Limit THREE_IN_TEN_MINUTES = new Limit(3, Duration.ofMinutes(10));

    @Test
    void attemptsBelowTheLimitNeedNotWait() {
        assertThat(THREE_IN_TEN_MINUTES.waitAt(NOW, List.of())).isZero();
        assertThat(THREE_IN_TEN_MINUTES.waitAt(NOW, List.of(minutesAgo(1), minutesAgo(2))))
                .isZero();
    }

    @Test
    void attemptAtTheLimitWaitsUntilTheOldestNoLongerCounts() {
        assertThat(THREE_IN_TEN_MINUTES.waitAt(NOW, List.of(minutesAgo(1), minutesAgo(2), minutesAgo(7))))
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void manyAttemptsAtOnceWaitUntilFewEnoughCount() {
        assertThat(THREE_IN_TEN_MINUTES.waitAt(
                        NOW, List.of(minutesAgo(1), minutesAgo(1), minutesAgo(2), minutesAgo(7), minutesAgo(9))))
                .isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void countsWhatIsInsideTheWindow() {
        assertThat(THREE_IN_TEN_MINUTES.since(NOW)).isEqualTo(minutesAgo(10));
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
