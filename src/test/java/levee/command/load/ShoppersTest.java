package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;

import levee.command.load.Visit.What;
import org.junit.jupiter.api.Test;

class ShoppersTest {

    private static final long BEGAN = 1_700_000_000_000L;

    private final Shoppers shoppers = new Shoppers();
    private long visitor;

    private void event(double second, What what, Interaction where, String note) {
        shoppers.add(new Visit(visitor, BEGAN + Math.round(second * 1_000), what, where, 1, note));
    }

    private void comes(double second, int meant) {
        visitor++;
        event(second, What.CAME, Interaction.HOME, Integer.toString(meant));
    }

    private void buys(double second) {
        comes(second, 1);
        event(second + 3, What.ORDER, Interaction.BUY_CONFIRM, "A1");
        event(second + 4, What.LEFT, Interaction.HOME, "");
    }

    @Test
    void whoGetsWhatTheyCameForIsASuccess() {
        buys(0);
        assertThat(shoppers.between(0, 10)).isEqualTo(new Shoppers.Tally(1, 0, 0));
        assertThat(shoppers.between(1, 10)).as("they came before").isEqualTo(new Shoppers.Tally(0, 0, 0));
    }

    @Test
    void whoIsDrivenAwayByErrorsIsAFailureWhereverThatWas() {
        comes(0, 2);
        event(1, What.GAVE_UP, Interaction.HOME, "errors");
        assertThat(shoppers.between(0, 10).failed()).isEqualTo(2);
    }

    @Test
    void whoWaitsForAnAnswerInVainIsAFailureThoughNothingWasHeardOfThem() {
        comes(0, 1);
        comes(100, 0);
        assertThat(shoppers.between(0, 10).failed()).isEqualTo(1);
    }

    @Test
    void whoIsStillLookingAroundIsNeither() {
        comes(0, 1);
        event(90, What.PAGE, Interaction.HOME, "");
        comes(100, 0);
        assertThat(shoppers.between(0, 10)).isEqualTo(new Shoppers.Tally(0, 0, 0));
    }

    @Test
    void whoWasNeverLetInIsNoFailureOfThoseWhoWere() {
        comes(0, 1);
        event(1, What.REFUSED, Interaction.HOME, "");
        comes(0, 1);
        event(1, What.GAVE_UP, Interaction.PRODUCT_DETAIL, Walk.TIRED_OF_WAITING);
        buys(0);
        Shoppers.Tally tally = shoppers.between(0, 10);
        assertThat(tally).isEqualTo(new Shoppers.Tally(1, 0, 2));
        assertThat(tally.success()).isEqualTo(1);
        assertThat(tally.ofAll()).isLessThan(0.34);
    }

    @Test
    void whoIsSentAwayFromTheCheckoutIsAFailure() {
        comes(0, 1);
        event(1, What.GAVE_UP, Interaction.BUY_CONFIRM, Walk.TIRED_OF_WAITING);
        assertThat(shoppers.between(0, 10).failed()).isEqualTo(1);
    }

    @Test
    void itIsSafeFromTheFirstHalfMinuteInWhichAllWhoComeGetWhatTheyCameFor() {
        for (int second = 0; second < 100; second++) {
            if (second >= 40 && second < 50) {
                comes(second, 1);
                event(second + 1, What.GAVE_UP, Interaction.HOME, "errors");
            } else {
                buys(second);
            }
        }
        assertThat(shoppers.safeFrom(0, 100)).hasValue(0);
        assertThat(shoppers.safeFrom(20, 100)).hasValue(50);
        assertThat(shoppers.safeFrom(75, 100)).isEmpty();
    }

    @Test
    void anHourWithoutShoppersIsNotSafe() {
        comes(0, 0);
        comes(100, 0);
        assertThat(shoppers.safeFrom(0, 100)).isEmpty();
    }
}
