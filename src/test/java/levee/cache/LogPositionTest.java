package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import levee.cache.LogPosition.Gap;
import org.junit.jupiter.api.Test;

class LogPositionTest {

    private static final long PATIENCE = 90;

    private final AtomicLong now = new AtomicLong();
    private final LogPosition position = new LogPosition(10, PATIENCE, now::get);

    @Test
    void movesWithWhatIsRead() {
        assertThat(position.read(11)).isTrue();
        assertThat(position.read(12)).isTrue();
        assertThat(position.reached()).isEqualTo(12);
    }

    @Test
    void stopsBeforeANumberThatMayStillBeCommitted() {
        position.read(11);
        position.read(13);
        position.read(14);

        assertThat(position.reached()).isEqualTo(11);
        assertThat(position.highest()).isEqualTo(14);
        assertThat(position.lowestMissing()).isEqualTo(12);
        assertThat(position.highestMissing()).isEqualTo(12);
    }

    @Test
    void goesOnWhenTheMissingNumberComes() {
        position.read(13);
        assertThat(position.read(12)).isTrue();
        assertThat(position.reached()).isEqualTo(10);
        assertThat(position.read(11)).isTrue();
        assertThat(position.reached()).isEqualTo(13);
    }

    @Test
    void readsNothingTwice() {
        position.read(11);
        position.read(13);
        assertThat(position.read(11)).isFalse();
        assertThat(position.read(13)).isFalse();
        assertThat(position.read(9)).isFalse();
    }

    @Test
    void whatHoldsItUpForLongIsToBeAskedAbout() {
        position.read(13);
        now.addAndGet(PATIENCE);
        position.read(15);
        assertThat(position.overdue(now.get())).isEmpty();

        now.addAndGet(1);
        assertThat(position.overdue(now.get())).hasValue(new Gap(11, 12));
        assertThat(position.reached()).isEqualTo(10);
    }

    @Test
    void whatGoesOnIsNotAskedAboutAllTheTime() {
        position.read(12);
        now.addAndGet(PATIENCE + 1);
        position.waitOn(now.get());
        assertThat(position.overdue(now.get())).isEmpty();

        now.addAndGet(PATIENCE / 10 - 1);
        assertThat(position.overdue(now.get())).isEmpty();
        now.addAndGet(1);
        assertThat(position.overdue(now.get())).hasValue(new Gap(11, 11));
    }

    @Test
    void goesOnWhenTheMissingNumbersAreGivenUp() {
        position.read(13);
        position.read(15);
        position.giveUp(new Gap(11, 12));

        assertThat(position.reached()).isEqualTo(13);
        assertThat(position.lowestMissing()).isEqualTo(14);
    }

    @Test
    void aLongTransactionThatCommitsLastIsWaitedForWhole() {
        position.read(10 + 5_000);
        assertThat(position.reached()).isEqualTo(10);
        for (long id = 11; id < 10 + 5_000; id++) {
            assertThat(position.read(id)).isTrue();
        }
        assertThat(position.reached()).isEqualTo(10 + 5_000);
        assertThat(position.isMissing()).isFalse();
    }

    @Test
    void aServerThatSkipsManyNumbersDoesNotFillTheMemory() {
        position.read(10_000_000);
        assertThat(position.lowestMissing()).isEqualTo(10_000_000 - LogPosition.MOST_MISSING);
    }
}
