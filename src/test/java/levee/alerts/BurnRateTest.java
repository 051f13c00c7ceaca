package levee.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import levee.alerts.BurnRate.Attempts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurnRateTest {

    private static final Attempts NONE = new Attempts(0, 0);

    @Test
    void itIsTheShareOfFailuresAsAMultipleOfTheAllowedOne() {
        assertThat(BurnRate.FAST.of(new Attempts(10_000, 10))).isCloseTo(1, within(1e-9));
        assertThat(BurnRate.FAST.of(new Attempts(1_000, 1_000))).isCloseTo(1_000, within(1e-6));
        assertThat(BurnRate.FAST.of(NONE)).isZero();
    }

    /** At 14.4 times the allowed rate, an hour spends two per cent of thirty days' allowance; at 6, six hours five. */
    @Test
    void theFactorsSpendWhatTheBookSays() {
        assertThat(spent(BurnRate.FAST)).isCloseTo(0.02, within(1e-9));
        assertThat(spent(BurnRate.SLOW)).isCloseTo(0.05, within(1e-9));
    }

    private static double spent(BurnRate rate) {
        return rate.factor()
                * rate.longWindow().toSeconds()
                / Duration.ofDays(30).toSeconds();
    }

    @ParameterizedTest
    @CsvSource({
        // long window, short window: made, failed
        "10000, 145, 1000, 15, true",
        "10000, 144, 1000, 15, false", // just the factor in the long one
        "10000, 145, 1000, 14, false", // it is over
        "10000, 100, 1000, 900, false", // it has only begun
        "10000, 145, 0, 0, false", // nobody tries any more: another rule's business
        "0, 0, 0, 0, false",
        "9, 9, 9, 9, false", // too few to judge
        "10, 10, 1, 1, true",
        "100, 2, 10, 2, false", // two per cent, and yet two
        "100, 3, 10, 1, true",
    })
    void bothWindowsMustExceedItOnEnoughEvidence(
            long made, long failed, long lately, long failedLately, boolean alarm) {
        assertThat(BurnRate.FAST.exceeded(new Attempts(made, failed), new Attempts(lately, failedLately)))
                .isEqualTo(alarm);
    }

    @Test
    void whatBurnsSlowlyIsFoundByTheLongerWindows() {
        Attempts sixHours = new Attempts(60_000, 420);
        Attempts halfAnHour = new Attempts(5_000, 35);
        assertThat(BurnRate.SLOW.exceeded(sixHours, halfAnHour)).isTrue();
        assertThat(BurnRate.FAST.exceeded(sixHours, halfAnHour)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 14.4, PT1H, PT5M, 10, 3", // leaves nothing to burn
        "0, 14.4, PT1H, PT5M, 10, 3",
        "NaN, 14.4, PT1H, PT5M, 10, 3",
        "0.999, 0, PT1H, PT5M, 10, 3",
        "0.999, 1001, PT1H, PT5M, 10, 3", // more than all would have to fail
        "0.999, NaN, PT1H, PT5M, 10, 3",
        "0.999, 14.4, PT5M, PT1H, 10, 3",
        "0.999, 14.4, PT1H, PT0S, 10, 3",
        "0.999, 14.4, PT1H, PT5M, 0, 3",
        "0.999, 14.4, PT1H, PT5M, 10, 0",
    })
    void nonsenseIsRefused(double objective, double factor, Duration longer, Duration shorter, long made, long failed) {
        assertThatThrownBy(() -> new BurnRate(objective, factor, longer, shorter, made, failed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[A-Z].{20,}\\.");
    }

    @Test
    void moreFailuresThanAttemptsAreRefused() {
        assertThatThrownBy(() -> new Attempts(1, 2)).hasMessageContaining("Of 1 attempts, 2 cannot have failed.");
        assertThatThrownBy(() -> new Attempts(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
