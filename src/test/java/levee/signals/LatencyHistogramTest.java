package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

    private final LatencyHistogram times = new LatencyHistogram();

    @Test
    void aBucketHoldsEverythingUpToItsBoundIncluded() {
        times.observe(Duration.ofMillis(1).toNanos());
        times.observe(Duration.ofNanos(1_000_001).toNanos());
        assertThat(times.upTo(0)).isEqualTo(1);
        assertThat(times.upTo(1)).isEqualTo(2);
    }

    @Test
    void whatIsLongerThanTheLastBoundIsCountedAllTheSame() {
        times.observe(Duration.ofMinutes(5).toNanos());
        assertThat(times.upTo(12)).isZero();
        assertThat(times.count()).isEqualTo(1);
    }

    @Test
    void theSumIsInSecondsAndKeepsFractionsOfAMillisecond() {
        times.observe(Duration.ofNanos(250_000).toNanos());
        times.observe(Duration.ofSeconds(2).toNanos());
        assertThat(times.seconds()).isCloseTo(2.00025, within(1e-9));
    }
}
