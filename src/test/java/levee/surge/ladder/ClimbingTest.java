package levee.surge.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClimbingTest {

    private static final int ALL = Step.values().length;

    private final Climbing climbing = new Climbing();
    private Instant now = Instant.parse("2026-06-01T14:00:00Z");
    private int height;

    private int during(int seconds, Pressure pressure) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            height = climbing.next(pressure, now);
        }
        return height;
    }

    @Test
    void aRushOfTwoSecondsIsNoReason() {
        assertThat(during(2, Pressure.HURT)).isZero();
        during(1, Pressure.BUSY);
        assertThat(during(2, Pressure.HURT)).isZero();
    }

    @Test
    void stepsAreTakenOneAfterTheOtherWithAPauseBetween() {
        assertThat(during(3, Pressure.HURT)).isEqualTo(1);
        assertThat(during(4, Pressure.HURT)).isEqualTo(1);
        assertThat(during(1, Pressure.HURT)).isEqualTo(2);
        assertThat(during(15, Pressure.HURT)).isEqualTo(ALL);
        assertThat(during(60, Pressure.HURT)).isEqualTo(ALL);
    }

    @Test
    void visitorsWhoWaitCostWhatNobodyMissesAndNoFeature() {
        assertThat(during(600, Pressure.STRAINED)).isEqualTo(Step.SUGGESTIONS.height());
    }

    @Test
    void whatWasGivenUpForBuyersIsTakenUpAgainWhenOnlyVisitorsWait() {
        during(60, Pressure.HURT);
        assertThat(during(3 * Climbing.DOWN_AFTER_SECONDS, Pressure.STRAINED)).isEqualTo(Step.SUGGESTIONS.height());
        assertThat(during(600, Pressure.STRAINED)).isEqualTo(Step.SUGGESTIONS.height());
    }

    @Test
    void itComesDownOneStepAfterTheOtherAndOnlyWhenItIsCalm() {
        during(60, Pressure.HURT);
        assertThat(during(600, Pressure.BUSY)).isEqualTo(ALL);
        assertThat(during(Climbing.DOWN_AFTER_SECONDS - 1, Pressure.CALM)).isEqualTo(ALL);
        assertThat(during(1, Pressure.CALM)).isEqualTo(ALL - 1);
        assertThat(during((ALL - 1) * Climbing.DOWN_AFTER_SECONDS, Pressure.CALM))
                .isZero();
    }

    @Test
    void aStepThatHasToBeTakenAgainAtOnceIsLeftLaterTheNextTime() {
        during(3, Pressure.STRAINED);
        for (int again = 0; again < 10; again++) {
            during(climbing.downAfterSeconds(), Pressure.CALM);
            assertThat(height).isZero();
            during(5, Pressure.STRAINED);
            assertThat(height).isEqualTo(1);
        }
        assertThat(climbing.downAfterSeconds()).isEqualTo(Climbing.LONGEST_DOWN_AFTER_SECONDS);
    }

    @Test
    void afterALongQuietTimeItIsAsQuickAsAtFirst() {
        during(3, Pressure.STRAINED);
        during(Climbing.DOWN_AFTER_SECONDS, Pressure.CALM);
        during(5, Pressure.STRAINED);
        assertThat(climbing.downAfterSeconds()).isEqualTo(2 * Climbing.DOWN_AFTER_SECONDS);

        during(2 * Climbing.DOWN_AFTER_SECONDS, Pressure.CALM);
        during((int) Climbing.QUIET.toSeconds() + 1, Pressure.CALM);
        during(3, Pressure.STRAINED);
        assertThat(climbing.downAfterSeconds()).isEqualTo(Climbing.DOWN_AFTER_SECONDS);
    }

    /** Whatever the node goes through, a minute sees few moves, and none of more than a step. */
    @Property
    void itNeverFlutters(@ForAll @Size(min = 60, max = 400) List<Pressure> seconds) {
        Climbing any = new Climbing();
        Instant at = Instant.parse("2026-06-01T14:00:00Z");
        int before = 0;
        int moves = 0;
        for (Pressure pressure : seconds) {
            at = at.plusSeconds(1);
            int next = any.next(pressure, at);
            assertThat(Math.abs(next - before)).isLessThanOrEqualTo(1);
            assertThat(next).isBetween(0, ALL);
            moves += next == before ? 0 : 1;
            before = next;
        }
        assertThat(moves).isLessThanOrEqualTo(1 + seconds.size() / (int) Climbing.BETWEEN_STEPS.toSeconds());
    }
}
