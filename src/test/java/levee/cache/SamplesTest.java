package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Region LAMPS = new Region(Tier.ENTITY, "Lamp");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Samples samples = new Samples();

    @Test
    void anIntervalHasWhatWasReadInIt() {
        take(0, 0);
        take(30, 10);
        take(60, 15);
        take(120, 15);
        take(180, 115);
        assertThat(reads(MINUTE, 3)).containsExactly(15L, 0L, 100L);
    }

    @Test
    void beforeTheFirstSampleNothingWasRead() {
        take(0, 1_000);
        take(60, 1_005);
        assertThat(reads(MINUTE, 4)).containsExactly(0L, 0L, 0L, 5L);
        assertThat(samples.latest(LAMPS, MINUTE, 4).get(3).from()).isEqualTo(NOON);
    }

    @Test
    void aRegionThatNobodyHadReadBeforeBeginsWithNothing() {
        samples.take(NOON, List.of());
        take(60, 7);
        assertThat(reads(MINUTE, 1)).containsExactly(7L);
    }

    @Test
    void withoutSamplesThereIsNothingToSee() {
        assertThat(samples.latest(LAMPS, MINUTE, 4)).isEmpty();
    }

    @Test
    void whatIsOlderThanAnHourIsForgotten() {
        for (int second = 0; second <= 3 * 3_600; second += 5) {
            take(second, second);
        }
        assertThat(reads(MINUTE, 60)).containsOnly(60L);
        assertThat(reads(MINUTE, 180).stream().filter(reads -> reads > 0)).hasSizeLessThan(70);
    }

    private void take(int second, long local) {
        Map<Outcome, Long> reads = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            reads.put(outcome, outcome == Outcome.LOCAL ? local : 0L);
        }
        samples.take(NOON.plusSeconds(second), List.of(new RegionFigures(LAMPS, true, reads, 0, 0, 0, 0, 0)));
    }

    private List<Long> reads(Duration length, int count) {
        return samples.latest(LAMPS, length, count).stream()
                .map(interval -> interval.reads().get(Outcome.LOCAL))
                .toList();
    }
}
