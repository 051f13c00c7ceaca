package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import levee.command.load.Checkouts.CheckoutInterval;
import levee.command.load.Visit.What;
import org.junit.jupiter.api.Test;

class CheckoutsTest {

    private final List<CheckoutInterval> course = new ArrayList<>();

    private void then(int intervals, long placed, long failed) {
        for (int i = 0; i < intervals; i++) {
            course.add(new CheckoutInterval(course.size() * (double) RunFigures.SECONDS, placed, failed));
        }
    }

    @Test
    void itIsSafeFromTheFirstHalfMinuteInWhichAllCheckoutsSucceed() {
        then(4, 100, 0);
        then(3, 10, 90);
        then(6, 100, 0);
        assertThat(Checkouts.safeFrom(course, 20)).hasValue(35);
    }

    @Test
    void whatWasSafeBeforeTheFaultDoesNotCount() {
        then(8, 100, 0);
        then(8, 50, 50);
        assertThat(Checkouts.safeFrom(course, 40)).isEmpty();
    }

    @Test
    void oneOfAThousandMayFail() {
        then(3, 200, 0);
        then(1, 199, 1);
        then(2, 200, 0);
        assertThat(Checkouts.safeFrom(course, 0)).hasValue(0);
        course.set(2, new CheckoutInterval(10, 199, 1));
        assertThat(Checkouts.safeFrom(course, 0)).isEmpty();
    }

    @Test
    void nobodyBuyingIsNotSafe() {
        then(10, 0, 0);
        assertThat(Checkouts.safeFrom(course, 0)).isEmpty();
    }

    @Test
    void whoLosesPatienceOnTheWayToPayingHasFailedAndWhoDoesWhileLookingHasNot() {
        assertThat(Checkouts.isFailure(gaveUp(Interaction.BUY_REQUEST, Walk.TIRED_OF_WAITING)))
                .isTrue();
        assertThat(Checkouts.isFailure(gaveUp(Interaction.BUY_CONFIRM, Walk.TIRED_OF_WAITING)))
                .isTrue();
        assertThat(Checkouts.isFailure(gaveUp(Interaction.HOME, Walk.TIRED_OF_WAITING)))
                .isFalse();
        assertThat(Checkouts.isFailure(new Visit(1, What.ERROR, Interaction.BUY_CONFIRM, 1, "status 500")))
                .isTrue();
        assertThat(Checkouts.isFailure(gaveUp(Interaction.BUY_CONFIRM, "errors")))
                .as("each of the errors has been counted")
                .isFalse();
        assertThat(Checkouts.isFailure(new Visit(1, What.NO_ORDER, Interaction.BUY_CONFIRM, 1, "")))
                .isFalse();
    }

    private static Visit gaveUp(Interaction where, String why) {
        return new Visit(1, What.GAVE_UP, where, 0, why);
    }
}
