package levee.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import levee.traffic.ScalabilityLaw.Point;
import org.junit.jupiter.api.Test;

class ScalabilityLawTest {

    private static List<Point> points(ScalabilityLaw law, int... nodes) {
        return IntStream.of(nodes).mapToObj(n -> new Point(n, law.at(n))).toList();
    }

    @Test
    void theLawThatMadeThePointsIsFoundAgain() {
        ScalabilityLaw law = new ScalabilityLaw(950, 0.03, 0.0015);
        ScalabilityLaw found = ScalabilityLaw.fit(points(law, 1, 2, 4, 8, 16));
        assertThat(found.lambda()).isCloseTo(950, within(0.01));
        assertThat(found.alpha()).isCloseTo(0.03, within(1e-6));
        assertThat(found.beta()).isCloseTo(0.0015, within(1e-6));
        assertThat(found.bestNodes().orElseThrow()).isCloseTo(Math.sqrt(0.97 / 0.0015), within(0.01));
    }

    @Test
    void noiseMovesItALittle() {
        ScalabilityLaw law = new ScalabilityLaw(500, 0.05, 0.002);
        SplittableRandom random = new SplittableRandom(7);
        List<Point> noisy = IntStream.rangeClosed(1, 24)
                .mapToObj(n -> new Point(n, law.at(n) * (1 + random.nextDouble(-0.02, 0.02))))
                .toList();
        ScalabilityLaw found = ScalabilityLaw.fit(noisy);
        assertThat(found.at(12)).isCloseTo(law.at(12), within(law.at(12) * 0.02));
        assertThat(found.alpha()).isCloseTo(0.05, within(0.02));
    }

    @Test
    void coefficientsStayWithinTheirBoundsWhateverWasMeasured() {
        ScalabilityLaw faster = ScalabilityLaw.fit(List.of(new Point(1, 100), new Point(2, 230), new Point(3, 350)));
        assertThat(faster.alpha()).isZero();
        assertThat(faster.beta()).isZero();
        ScalabilityLaw slower = ScalabilityLaw.fit(List.of(new Point(1, 100), new Point(2, 60), new Point(3, 30)));
        assertThat(slower.alpha()).isBetween(0.0, 1.0);
        assertThat(slower.beta()).isPositive();
        assertThat(slower.at(3)).isLessThan(slower.at(2));
    }

    @Test
    void oneNumberOfNodesTellsNothingOfMore() {
        assertThat(ScalabilityLaw.allowedBy(List.of(new Point(1, 100), new Point(1, 110))))
                .isEmpty();
        assertThat(ScalabilityLaw.allowedBy(List.of())).isEmpty();
    }

    @Test
    void twoLeaveOpenHowMuchIsContention() {
        List<Point> two = List.of(new Point(1, 100), new Point(2, 180));
        List<ScalabilityLaw> laws = ScalabilityLaw.allowedBy(two);
        assertThat(laws).hasSize(2).allSatisfy(law -> {
            assertThat(law.at(1)).isCloseTo(100, within(0.001));
            assertThat(law.at(2)).isCloseTo(180, within(0.001));
        });
        assertThat(laws.get(0).at(4)).isLessThan(laws.get(1).at(4));
        assertThatThrownBy(() -> ScalabilityLaw.fit(two)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondNodeThatMakesItWorseIsFittedByTwoNodesToo() {
        List<ScalabilityLaw> laws = ScalabilityLaw.allowedBy(List.of(new Point(1, 100), new Point(2, 80)));
        assertThat(laws).allSatisfy(law -> assertThat(law.at(2)).isLessThan(101));
    }
}
