package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final int TO_LIVE = 100;
    private static final long END = 100_000;
    private static final long ASKED = 10_000;
    private static final long SECOND_IN_MICROS = 1_000_000;

    @Test
    void itIsExpiredWhenItsTimeIsOver() {
        Stamp stamp = new Stamp(1, 0, 0);
        assertThat(stamp.isExpired(END - 1, TO_LIVE)).isFalse();
        assertThat(stamp.isExpired(END, TO_LIVE)).isTrue();
    }

    @Test
    void whatTakesNoTimeIsNotRefreshedEarly() {
        assertThat(refreshed(new Stamp(1, 0, 0), END - 1)).isZero();
    }

    /** One draw in e comes before as much time as a load takes, and one in e squared before twice that. */
    @Test
    void theNearerTheEndTheMoreRefreshIt() {
        Stamp stamp = new Stamp(1, 0, SECOND_IN_MICROS);
        assertThat(refreshed(stamp, END - 1_000)).isBetween(share(1) - 300, share(1) + 300);
        assertThat(refreshed(stamp, END - 2_000)).isBetween(share(2) - 300, share(2) + 300);
        assertThat(refreshed(stamp, END - 60_000)).isZero();
    }

    @Test
    void whatWasLoadedTogetherDoesNotEndTogether() {
        assertThat(LongStream.range(0, 100)
                        .map(i -> Stamp.now(1, System.nanoTime(), 3_600).loadedAt() / 1_000)
                        .distinct()
                        .count())
                .isGreaterThan(50);
    }

    @Test
    void howLongItTookIsKept() {
        long began = System.nanoTime() - 5_000_000;
        assertThat(Stamp.now(1, began, TO_LIVE).tookMicros()).isGreaterThanOrEqualTo(5_000);
    }

    private static long share(int times) {
        return Math.round(ASKED * Math.exp(-times));
    }

    private static long refreshed(Stamp stamp, long now) {
        return LongStream.range(0, ASKED).filter(i -> stamp.isDue(now, TO_LIVE)).count();
    }
}
