package levee.office.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import levee.cache.CacheStatistics.Outcome;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void aShareIsNotRoundedUpToAllOfIt() {
        assertThat(Sizes.share(999_999, 1_000_000)).isEqualTo("99.9 %");
        assertThat(Sizes.share(1_000_000, 1_000_000)).isEqualTo("100 %");
        assertThat(Sizes.share(0, 3)).isEqualTo("0.0 %");
        assertThat(Sizes.share(0, 0)).isEqualTo("–");
    }

    @Test
    void numbersAreShort() {
        assertThat(Sizes.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Sizes.bytes(0)).isEqualTo("–");
        assertThat(Sizes.bytes(10)).isEqualTo("1 kB");
        assertThat(Sizes.bytes(999_999)).isEqualTo("999 kB");
        assertThat(Sizes.bytes(12_345_678)).isEqualTo("12.3 MB");
        assertThat(Sizes.mean(0.5, 100)).isEqualTo("5.0 ms");
        assertThat(Sizes.mean(0, 0)).isEqualTo("–");
    }

    @Test
    void thePartsOfABarFillIt() {
        var parts = OutcomeCount.of(Map.of(Outcome.LOCAL, 1L, Outcome.GRID, 1L, Outcome.BYPASS, 1L));
        assertThat(parts).hasSize(Outcome.values().length);
        assertThat(parts.stream().mapToInt(OutcomeCount::width).sum()).isEqualTo(OutcomeCount.WIDE);
        assertThat(parts.get(1).x()).isEqualTo(333);
        assertThat(parts.get(1).share()).isEqualTo("33.3 %");
    }
}
