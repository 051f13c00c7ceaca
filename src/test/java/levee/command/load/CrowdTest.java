package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final ArrivalCurve USUAL = ArrivalCurve.steady(20, 2);

    @Test
    void aSurgeMultipliesWhoComesAndNothingElse() {
        ArrivalCurve curve = Crowd.surging(USUAL, List.of(new Crowd.Surge(5, 10, 4)));
        assertThat(curve.at(4)).isEqualTo(2);
        assertThat(curve.at(7)).isEqualTo(8);
        assertThat(curve.at(12)).isEqualTo(2);
        assertThat(curve.seconds()).isEqualTo(20);
        assertThat(curve.visitors()).isCloseTo(2 * 15 + 8 * 5, within(0.01));
    }

    @Test
    void withoutASurgeTheyComeAsTheProfileSays() {
        assertThat(Crowd.surging(USUAL, List.of())).isEqualTo(USUAL);
    }

    @Test
    void whatClimbsUntilSomethingBreaksIsNoProfileForADrill() {
        assertThat(Crowd.profiles()).contains("soak", "smoke").doesNotContain("breakpoint");
    }
}
