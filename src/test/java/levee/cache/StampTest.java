package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void whatIsExpiredIsDue(
            @ForAll @LongRange(min = 0, max = 10_000_000) long now,
            @ForAll("stamps") Stamp stamp,
            @ForAll("seconds") int toLive) {
        assertThat(stamp.isDue(now, toLive) || !stamp.isExpired(now, toLive)).isTrue();
    }

    @Property
    void nothingLivesLongerThanItMayNorMuchShorter(@ForAll("seconds") int toLive) {
        long before = System.currentTimeMillis();
        Stamp stamp = Stamp.now(1, System.nanoTime(), toLive);
        long after = System.currentTimeMillis();
        assertThat(stamp.isExpired(after + toLive * 1_000L, toLive)).isTrue();
        assertThat(stamp.isExpired(before + toLive * 900L - 1, toLive)).isFalse();
    }

    @Property
    void nobodyComesLate(@ForAll @LongRange(min = 0, max = 1_000_000_000) long took) {
        assertThat(Stamp.early(took)).isNotNegative();
    }

    @Provide
    Arbitrary<Stamp> stamps() {
        Arbitrary<Long> moments = Arbitraries.longs().between(0, 2 * END);
        return Combinators.combine(moments, moments).as((loadedAt, took) -> new Stamp(1, loadedAt, took));
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(1, 7_200);
    }

    private static long share(int times) {
        return Math.round(ASKED * Math.exp(-times));
    }

    private static long refreshed(Stamp stamp, long now) {
        return LongStream.range(0, ASKED).filter(i -> stamp.isDue(now, TO_LIVE)).count();
    }
}
