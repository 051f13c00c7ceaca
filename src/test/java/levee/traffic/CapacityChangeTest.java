package levee.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import levee.traffic.CapacityChange.Measured;
import org.junit.jupiter.api.Test;

class CapacityChangeTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static CapacityOutfit built(String build) {
        return CapacityOutfit.of(build, "", "levee.a=" + build + "\nlevee.b=same");
    }

    private static Measured run(int nodes, String circumstances, double pages, String build) {
        return new Measured(nodes, circumstances, pages, 1, NOON, built(build));
    }

    /** @param pages the latest first */
    private static CapacityChange of(double... pages) {
        List<Measured> runs = new ArrayList<>();
        for (double each : pages) {
            runs.add(run(2, "same", each, "1"));
        }
        return CapacityChange.of(runs).get(0);
    }

    @Test
    void twoRunsThatAgreeAreComparedWithThoseBefore() {
        CapacityChange change = of(400, 410, 500, 505, 495);
        assertThat(change.ratio()).isCloseTo(-0.18, within(0.001));
        assertThat(change.isDoubtful()).isFalse();
    }

    @Test
    void oneRunAloneThatSaysLessIsDoubtedAndAlarmsNobody() {
        CapacityChange change = of(300, 500, 500, 505, 495);
        assertThat(change.ratio()).isZero();
        assertThat(change.isDoubtful()).isTrue();
        assertThat(of(490, 300, 500, 500, 505, 495).ratio()).isGreaterThan(-0.05);
    }

    @Test
    void aLuckyRunBeforeMakesNoFall() {
        assertThat(of(500, 500, 500, 900, 500, 490).ratio()).isCloseTo(0, within(0.001));
    }

    @Test
    void oneOrTwoRunsAreNothingToCompareAndWantMore() {
        assertThat(of(500).isDoubtful()).isTrue();
        assertThat(of(300, 500).isDoubtful()).isTrue();
        assertThat(of(300, 500).ratio()).isZero();
        assertThat(of(300, 310, 500).isDoubtful()).isFalse();
        assertThat(of(300, 310, 500).ratio()).isCloseTo(-0.38, within(0.001));
    }

    @Test
    void afterThreeMoreRunsTheNewLevelIsTheUsualOne() {
        assertThat(of(400, 400, 500, 500, 500, 500, 500).ratio()).isLessThan(-0.1);
        assertThat(of(400, 400, 400, 400, 500, 500, 500).ratio()).isLessThan(-0.1);
        assertThat(of(400, 400, 400, 400, 400, 500, 500).ratio()).isZero();
    }

    @Test
    void onlyLikeIsComparedWithLike() {
        List<CapacityChange> changes = CapacityChange.of(List.of(
                run(2, "shopping", 400, "1"),
                run(1, "shopping", 250, "1"),
                run(2, "ordering", 100, "1"),
                run(2, "shopping", 420, "1"),
                run(2, "shopping", 405, "1")));
        assertThat(changes).extracting(CapacityChange::nodes).containsExactly(1, 2);
        assertThat(changes.get(1).latest()).isEqualTo(420);
        assertThat(changes.get(1).before()).isEqualTo(405);
    }

    @Test
    void whatItRanOnIsComparedWithTheLastThatWasAsUsual() {
        CapacityChange change = CapacityChange.of(List.of(
                        run(2, "", 400, "3"),
                        run(2, "", 400, "3"),
                        run(2, "", 400, "2"),
                        run(2, "", 500, "1"),
                        run(2, "", 500, "0"),
                        run(2, "", 505, "0")))
                .get(0);
        assertThat(change.then().build()).isEqualTo("1");
        assertThat(change.now().settingsUnlike(change.then())).containsExactly("levee.a");
    }

    /** Of a shop that bears the same for a hundred years, measured each week, by runs that scatter by 4 %. */
    @Test
    void noiseAlarmsLessThanOnceInTenYears() {
        Random random = new Random(5);
        List<Measured> runs = new ArrayList<>();
        int alarms = 0;
        for (int week = 0; week < 5_200; week++) {
            runs.add(0, run(2, "", 500 * (1 + 0.04 * random.nextGaussian()), "1"));
            alarms += CapacityChange.of(runs.subList(0, Math.min(runs.size(), 8)))
                                    .get(0)
                                    .ratio()
                            < -0.1
                    ? 1
                    : 0;
        }
        assertThat(alarms).isLessThan(10);
    }
}
