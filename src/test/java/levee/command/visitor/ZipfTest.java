package levee.command.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTest {

    private static final int DRAWS = 400_000;

    @Test
    void eachNumberIsDrawnAsOftenAsItsWeightSays() {
        int n = 1_000;
        double all = IntStream.rangeClosed(1, n).mapToDouble(ZipfTest::weight).sum();
        int[] drawn = draw(n);
        for (int k : new int[] {1, 2, 3, 10, 100}) {
            double expected = DRAWS * weight(k) / all;
            // Six standard deviations: with this seed or any other.
            assertThat((double) drawn[k]).as("number " + k).isCloseTo(expected, within(6 * Math.sqrt(expected)));
        }
    }

    @Test
    void nothingIsDrawnButTheNumbersFromOneToTheLast() {
        int[] drawn = draw(5);
        assertThat(IntStream.rangeClosed(1, 5).map(k -> drawn[k]).sum()).isEqualTo(DRAWS);
        assertThat(IntStream.rangeClosed(1, 5).map(k -> drawn[k]).min().orElseThrow())
                .isPositive();
    }

    private static double weight(int k) {
        return Math.pow(k, -Zipf.USUAL);
    }

    private static int[] draw(int n) {
        Zipf zipf = new Zipf(n, Zipf.USUAL);
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[n + 1];
        for (int i = 0; i < DRAWS; i++) {
            drawn[(int) zipf.draw(random)]++;
        }
        return drawn;
    }
}
