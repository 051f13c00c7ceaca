package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final CacheTag LAMP = CacheTag.of("Product", 7);
    private static final CacheTag CHAIR = CacheTag.of("Product", 8);

    private final Changes changes = new Changes();

    @BeforeEach
    void begin() {
        changes.begin(100);
    }

    @Test
    void holdsAsLongAsNothingChanges() {
        assertThat(changes.holds(LAMP, 100)).isTrue();
    }

    @Test
    void doesNotHoldAfterAChangeThatItsReadingMissed() {
        changes.add(LAMP, 101);
        assertThat(changes.holds(LAMP, 100)).isFalse();
        assertThat(changes.holds(CHAIR, 100)).isTrue();
    }

    @Test
    void holdsIfItWasReadAfterTheChange() {
        changes.add(LAMP, 101);
        changes.add(CHAIR, 102);
        assertThat(changes.holds(LAMP, 101)).isTrue();
    }

    @Test
    void aSlowReaderCannotBringBackWhatWasBefore() {
        long position = changes.position();
        changes.add(LAMP, 101);
        changes.reach(101);

        assertThat(changes.holds(LAMP, position)).isFalse();
        assertThat(changes.holds(LAMP, changes.position())).isTrue();
    }

    @Test
    void aChangeThatIsCommittedAfterLaterNumbersCountsAll() {
        changes.add(CHAIR, 102);
        changes.add(LAMP, 101);
        assertThat(changes.holds(LAMP, 100)).isFalse();
    }

    @Test
    void aChangeOfAllOfARegionIsAChangeOfEachEntry() {
        changes.add(CacheTag.all("Product"), 101);
        assertThat(changes.holds(LAMP, 100)).isFalse();
        assertThat(changes.holds(LAMP, 101)).isTrue();
        assertThat(changes.holds(CacheTag.of("Category", 7), 100)).isTrue();
    }

    @Test
    void whatShowsAllOfARegionDoesNotHoldAfterAnyChangeInIt() {
        changes.add(LAMP, 101);
        assertThat(changes.holds(CacheTag.all("Product"), 100)).isFalse();
    }

    @Test
    void whatIsOlderThanAllThatIsRememberedDoesNotHold() {
        assertThat(changes.holds(LAMP, 99)).isFalse();
    }

    @Test
    void whatIsForgottenMovesTheHorizon() {
        for (int i = 1; i <= Changes.MOST + 1; i++) {
            changes.add(CacheTag.of("Product", "p" + i), 100 + i);
        }
        assertThat(changes.holds(CacheTag.of("Product", "p1"), 100)).isFalse();
        assertThat(changes.holds(CacheTag.of("Product", "p1"), 101)).isTrue();
        assertThat(changes.holds(CacheTag.of("Product", "p2"), 101)).isFalse();
    }

    @Test
    void inItsOwnMemoryANodeGoesByWhatItKnewWhenItBeganToRead() {
        long before = changes.moment();
        changes.add(LAMP, 101);

        assertThat(changes.holdsSince(LAMP, before)).isFalse();
        assertThat(changes.holdsSince(CHAIR, before)).isTrue();
        assertThat(changes.isQuietSince("Product", before)).isFalse();
        assertThat(changes.isQuietSince("Category", before)).isTrue();
        assertThat(changes.holdsSince(LAMP, changes.moment())).isTrue();
    }

    @Test
    void whatIsForgottenDoesNotComeBackToLifeInMemory() {
        long before = changes.moment();
        changes.add(LAMP, 101);
        for (int i = 1; i <= Changes.MOST; i++) {
            changes.add(CacheTag.of("Product", "p" + i), 101 + i);
        }
        assertThat(changes.holdsSince(LAMP, before)).isFalse();
    }
}
