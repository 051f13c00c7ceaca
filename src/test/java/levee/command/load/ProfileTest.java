package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import levee.signals.Hour.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {

    static Stream<String> names() {
        return Profile.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyProfileCanBeReadAndSendsSomebody(String name) {
        Profile profile = Profile.of(name);
        assertThat(profile.about()).matches(".*[.?]").doesNotContain("  ");
        assertThat(profile.curve().visitors()).isPositive();
    }

    @Test
    void theSaleIsStormedAtItsOpeningAndForgottenAtItsEnd() {
        ArrivalCurve curve =
                Profile.of("flash-sale").with(30.0, 10.0, null, null).curve();
        assertThat(curve.seconds()).isEqualTo(600);
        assertThat(curve.highest()).isEqualTo(30);
        assertThat(curve.at(180)).isLessThan(7);
        assertThat(curve.at(205)).isCloseTo(30, within(0.01));
        assertThat(curve.at(599)).isLessThan(2);
    }

    @Test
    void aDayIsHighestInTheEvening() {
        ArrivalCurve curve = Profile.of("daily").with(24.0, 24.0, null, null).curve();
        assertThat(curve.at(21 * 60)).isCloseTo(24, within(0.1));
        assertThat(curve.at(4 * 60)).isLessThan(3);
    }

    @Test
    void aClimbGoesUpByTheSameFactorInEachStep() {
        ArrivalCurve curve =
                Profile.of("breakpoint").with(4.0, null, null, null).curve();
        Profile.Steps steps = Profile.of("breakpoint").steps();
        assertThat(curve.at(1)).isEqualTo(4);
        assertThat(curve.at(steps.seconds() + 1)).isCloseTo(4 * steps.growth(), within(1e-9));
        assertThat(curve.at(steps.seconds() * 3 - 1)).isCloseTo(4 * Math.pow(steps.growth(), 2), within(1e-9));
    }

    @Test
    void whereSomethingIsKnownASmallStepIsLessThanATenthAndTwoAreMore() {
        Profile near = Profile.of("breakpoint").near(40);
        assertThat(near.curve().at(1)).isEqualTo(20);
        double growth = near.steps().growth();
        assertThat(1 - 1 / growth).isLessThan(0.1);
        assertThat(1 - 1 / (growth * growth)).isGreaterThan(0.1);
        assertThat(near.curve().highest()).isGreaterThan(1.2 * 40);
    }

    @Test
    void theCurveTravelsAsText() {
        ArrivalCurve curve = Profile.of("flash-sale").curve();
        ArrivalCurve again = ArrivalCurve.of(curve.text(), 1, 1);
        assertThat(again.visitors()).isCloseTo(curve.visitors(), within(0.1));
        assertThat(again.seconds()).isCloseTo(curve.seconds(), within(0.01));
    }

    @Test
    void asManyComeAsTheAreaUnderTheCurve() {
        assertThat(ArrivalCurve.of("0:0 0.5:1 1:0", 100, 10).visitors()).isEqualTo(500);
    }

    @Test
    void aCurveDoesNotGoBackInTime() {
        assertThatThrownBy(() -> ArrivalCurve.of("0:1 0.5:1 0.4:1", 100, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatThereIsNoProfileOfIsSaid() {
        assertThatThrownBy(() -> new LoadPlan("stampede", null, null, null, null))
                .hasMessageContaining("stampede")
                .hasMessageContaining("smoke, daily, flash-sale, soak, breakpoint");
        assertThatThrownBy(() -> new LoadPlan("smoke", -1.0, null, null, null)).hasMessageContaining("--rate");
        assertThatThrownBy(() -> new LoadPlan("smoke", Double.NaN, null, null, null))
                .hasMessageContaining("--rate");
        assertThatThrownBy(() -> new LoadPlan("smoke", null, null, null, "rush"))
                .hasMessageContaining("--mix");
    }

    @Test
    void theBusiestDayThatIsKnownAsAWholeIsTheOneThatIsPlayedAgain() {
        List<Step> hours = new ArrayList<>();
        Instant monday = Instant.parse("2026-11-23T00:00:00Z");
        for (int hour = 0; hour < 60; hour++) {
            // The second day is busier, and of the third only half is known.
            double pages = (hour < 24 ? 1 : 2) * (hour % 24 == 20 ? 10 : 1) + (hour >= 48 ? 100 : 0);
            hours.add(new Step(monday.plusSeconds(hour * 3_600L), Map.of("home", pages, "office/orders", 500.0)));
        }
        String shape =
                DayOfHistory.shape(DayOfHistory.busiest(hours).orElseThrow().getValue());
        ArrivalCurve curve = ArrivalCurve.of(shape, 24, 1);
        assertThat(curve.at(20.5)).isCloseTo(1, within(0.001));
        assertThat(curve.at(10)).isCloseTo(0.1, within(0.001));
    }

    @Test
    void aGapInTheHistoryIsNoQuietHour() {
        List<Step> hours = new ArrayList<>();
        Instant monday = Instant.parse("2026-11-23T00:00:00Z");
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new Step(monday.plusSeconds(hour * 3_600L), hour == 3 ? Map.of() : Map.of("home", 1.0)));
        }
        assertThat(DayOfHistory.busiest(hours)).isEmpty();
    }
}
