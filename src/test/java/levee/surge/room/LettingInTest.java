package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import levee.surge.room.LettingIn.Pressure;
import org.junit.jupiter.api.Test;

class LettingInTest {

    private final LettingIn lettingIn = new LettingIn(10, 2);

    private double after(int seconds, double rate, Pressure pressure) {
        double now = rate;
        for (int i = 0; i < seconds; i++) {
            now = lettingIn.next(now, pressure);
        }
        return now;
    }

    @Test
    void aShopThatProvesWhatItCanDoLetsInMoreFromSecondToSecond() {
        assertThat(after(60, 10, new Pressure(0, 0, 100))).isBetween(30.0, 40.0);
    }

    @Test
    void asLongAsNobodyHasBoughtItStaysAtWhatItBeganWith() {
        assertThat(after(600, 10, new Pressure(0, 0, 0))).isEqualTo(10);
    }

    @Test
    void neverMoreThanFourForEachOrder() {
        assertThat(after(600, 10, new Pressure(0, 0, 20))).isEqualTo(80);
        assertThat(after(1, 300, new Pressure(0, 0, 20))).isEqualTo(80);
    }

    @Test
    void whereABuyerIsTurnedAwayHalfAsManyComeIn() {
        assertThat(lettingIn.next(40, new Pressure(1, 0, 100))).isEqualTo(20);
    }

    @Test
    void whereBuyersHaveToWaitFewerComeIn() {
        assertThat(lettingIn.next(40, new Pressure(0, 0.5, 100))).isEqualTo(36);
        assertThat(lettingIn.next(40, new Pressure(0, 0.1, 100))).isGreaterThan(40);
    }

    @Test
    void theRowNeverStandsStill() {
        assertThat(after(100, 10, new Pressure(50, 1, 0))).isEqualTo(2);
    }
}
