package levee.surge.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import levee.surge.admission.Load;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Load BEFORE = new Load(20, 0, Duration.ZERO, 7, 100, 10, 3);

    private static Reading of(int inFlight, Duration wait, int browsers, int buyers, int queued, int away) {
        Load load = new Load(20, inFlight, wait, 7 + browsers, 100 + buyers, 10 + queued, 3 + away);
        return new Reading(load, BEFORE, 0, 0.5);
    }

    @Test
    void aNodeThatKeepsUpIsCalmHoweverManyItServes() {
        assertThat(of(14, Duration.ZERO, 0, 500, 0, 0).pressure()).isEqualTo(Pressure.CALM);
    }

    @Test
    void aNodeWithLittleRoomLeftIsNeitherCalmNorInTrouble() {
        assertThat(of(15, Duration.ZERO, 0, 0, 0, 0).pressure()).isEqualTo(Pressure.BUSY);
        assertThat(of(20, Duration.ofMillis(900), 0, 0, 0, 0).pressure()).isEqualTo(Pressure.BUSY);
        assertThat(new Reading(BEFORE, BEFORE, 0, 0.95).pressure()).isEqualTo(Pressure.BUSY);
        assertThat(new Reading(BEFORE, BEFORE, 1, 0.1).pressure()).isEqualTo(Pressure.BUSY);
    }

    @Test
    void whoLooksAroundAndWaitsOrIsTurnedAwayStrainsIt() {
        Reading turnedAway = of(20, Duration.ZERO, 12, 0, 0, 0);
        assertThat(turnedAway.pressure()).isEqualTo(Pressure.STRAINED);
        assertThat(turnedAway.reason()).isEqualTo("12 who look around were turned away within a second");
        assertThat(of(20, Duration.ofSeconds(2), 0, 0, 0, 0).pressure()).isEqualTo(Pressure.STRAINED);
    }

    @Test
    void buyersAreHurtWhenOneIsTurnedAwayOrOneInFiveWaits() {
        assertThat(of(20, Duration.ZERO, 50, 10, 0, 1).reason())
                .isEqualTo("1 with a cart or in the checkout were turned away within a second");
        assertThat(of(5, Duration.ZERO, 0, 10, 3, 0).pressure()).isEqualTo(Pressure.HURT);
        assertThat(of(5, Duration.ZERO, 0, 10, 2, 0).pressure()).isEqualTo(Pressure.CALM);
    }

    @Test
    void twoBuyersOfWhomOneWaitsTellNothing() {
        assertThat(of(5, Duration.ZERO, 0, 2, 1, 0).pressure()).isEqualTo(Pressure.CALM);
    }

    @Test
    void threadsThatWaitForTheDatabaseHurtEverybody() {
        Reading reading = new Reading(BEFORE, BEFORE, 6, 0.1);
        assertThat(reading.pressure()).isEqualTo(Pressure.HURT);
        assertThat(reading.reason()).isEqualTo("6 threads wait for a connection to the database");
    }
}
