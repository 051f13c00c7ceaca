package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import levee.command.bench.cache.Course.Second;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final int BEFORE = 15;

    private final Course course = new Course();

    CourseTest() {
        for (int second = 1; second <= BEFORE; second++) {
            // A hundred statements a second, but a thousand in the first ones, which are no part of the comparison.
            course.before(new Second(second, second <= 5 ? 1_000 * second : 5_000 + 100 * (second - 5), 4));
        }
    }

    /** Statements a second and p99 of each second after the event. */
    private void after(double[] statements, double[] p99) {
        double sum = 6_000;
        for (int second = 0; second < statements.length; second++) {
            sum += statements[second];
            course.after(new Second(BEFORE + second + 1, sum, p99[second]));
        }
    }

    @Test
    void theLastTenSecondsBeforeAreTheMeasure() {
        assertThat(course.statementsBefore()).isEqualTo(100);
        assertThat(course.p99Before()).isEqualTo(4);
    }

    @Test
    void theWorstTenSecondsAfterCountWhereverTheyBegin() {
        after(new double[] {0, 0, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 0}, new double[13]);
        assertThat(course.statementsAfter()).isEqualTo(300);
    }

    @Test
    void recoveryEndsWithTheLastSlowSecondBeforeTwoQuickOnes() {
        after(new double[6], new double[] {90, 5, 60, 7, 8, 4});
        assertThat(course.secondsToRecover()).isEqualTo(3);
        assertThat(course.worstP99After()).isEqualTo(90);
    }

    @Test
    void whatWasNeverSlowHasRecoveredAtOnce() {
        after(new double[3], new double[] {5, 5, 5});
        assertThat(course.secondsToRecover()).isZero();
    }

    @Test
    void whatStaysSlowHasNotRecoveredAsLongAsWasLooked() {
        after(new double[4], new double[] {50, 50, 5, 50});
        assertThat(course.secondsToRecover()).isEqualTo(4);
    }
}
