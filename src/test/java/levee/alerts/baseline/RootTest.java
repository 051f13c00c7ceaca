package levee.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, -0.5, 1, -1, 42, 1e9, -1e50})
    void thereAndBackIsTheSame(double value) {
        assertThat(Root.back(Root.of(value))).isCloseTo(value, within(Math.abs(value) * 1e-9));
    }

    @Test
    void theHugestIsStillFinite() {
        assertThat(Root.of(Double.MAX_VALUE))
                .isEqualTo(-Root.of(-Double.MAX_VALUE))
                .isLessThan(Float.MAX_VALUE);
    }

    /** What has the variance of its mean, as counts have, has a deviation of one half on this scale. */
    @ParameterizedTest
    @ValueSource(doubles = {20, 200, 20_000})
    void theNoiseOfCountsIsAsWideByNightAsByDay(double mean) {
        Random random = new Random(1);
        double[] roots = DoubleStream.generate(() -> mean + Math.sqrt(mean) * random.nextGaussian())
                .limit(10_000)
                .map(Root::of)
                .toArray();
        assertThat(Robust.spread(Robust.distances(roots, Robust.median(roots)))).isBetween(0.46, 0.54);
    }

    @Test
    void aMinorityOfWildValuesMovesNeitherLevelNorSpread() {
        double[] values = {10, 11, 9, 10.5, 9.5, 1e9, 1e9};
        assertThat(Robust.median(values)).isEqualTo(10.5);
        assertThat(Robust.spread(Robust.distances(values, 10.5))).isEqualTo(1.4826);
        assertThat(Robust.spread(new double[] {0, 0, 0, 2}))
                .as("most are equal")
                .isEqualTo(1);
        assertThat(Robust.median(new double[0])).isNaN();
    }
}
