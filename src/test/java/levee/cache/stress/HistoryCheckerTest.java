package levee.cache.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Histories made by hand: the checker must find what is wrong with them, and nothing wrong with the others. */
class HistoryCheckerTest {

    private static final long THING = 7;
    private static final long BOUND = 200;

    private final List<Version> versions = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    @Test
    void whatWasCommittedMayBeSeenAndWhatWasBeforeUntilTheBound() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 250, 260, 1);
        saw("A", 505, 506, 1);
        saw("A", 512, 513, 2);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whatIsSeenAfterTheBoundIsStale() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 511, 520, 1);
        assertThat(wrong()).singleElement().asString().startsWith("STALE, version 2");
    }

    @Test
    void aReadingThatBeganInTimeMayEndLate() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 500, 9_000, 1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aCommitThatIsNotAcknowledgedMayBeSeenAndMayBeMissed() {
        made(1, 100, 110);
        made(2, 300, Version.NEVER);
        saw("A", 301, 302, 2);
        saw("B", 9_000, 9_001, 1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void toGoBackWithinTheBoundIsWrong() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 320, 330, 2);
        saw("A", 331, 340, 1);
        assertThat(wrong()).singleElement().asString().startsWith("BACKWARD, it had shown version 2");
    }

    @Test
    void anotherMemoryMayBeBehind() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 320, 330, 2);
        saw("B", 331, 340, 1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void readingsAtTheSameTimeHaveNoOrder() {
        made(1, 100, 110);
        made(2, 300, 310);
        saw("A", 320, 330, 2);
        saw("A", 325, 340, 1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whatHasNotBegunCannotBeSeen() {
        made(1, 100, 110);
        saw("A", 50, 60, 1);
        assertThat(wrong()).singleElement().asString().startsWith("IMPOSSIBLE");
    }

    @Test
    void whatWasRolledBackCannotBeSeen() {
        made(1, 100, 110);
        saw("A", 200, 201, 2);
        assertThat(wrong()).singleElement().asString().startsWith("IMPOSSIBLE");
    }

    @Test
    void aDeletionIsAVersionToo() {
        made(1, 100, 110);
        deleted(2, 300, 310);
        saw("A", 600, 601, 1);
        assertThat(wrong()).singleElement().asString().startsWith("STALE, version 2");
    }

    @Test
    void whoHasSeenADeletionDoesNotSeeTheThingAgain() {
        made(1, 100, 110);
        deleted(2, 300, 310);
        saw("A", 320, 321, version -> !version.isThere());
        saw("A", 322, 323, 1);
        assertThat(wrong()).singleElement().asString().startsWith("BACKWARD");
    }

    @Test
    void itMayBeMadeAgain() {
        made(1, 100, 110);
        deleted(2, 300, 310);
        made(3, 320, 330);
        saw("A", 321, 322, version -> !version.isThere());
        saw("A", 323, 331, 3);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void nothingIsThereBeforeTheFirstVersionAndSomethingAfterIt() {
        made(1, 100, 110);
        saw("A", 50, 60, version -> !version.isThere());
        assertThat(wrong()).isEmpty();
        saw("A", 311, 312, version -> !version.isThere());
        assertThat(wrong()).singleElement().asString().startsWith("STALE, version 1");
    }

    @Test
    void aListThatMissesAMemberForTooLongIsStale() {
        made(1, 100, 110);
        moved(2, 300, 310, 2);
        saw("A", 505, 506, version -> version.shelf() != null && version.shelf() == 1);
        assertThat(wrong()).isEmpty();
        saw("A", 512, 513, version -> version.shelf() == null || version.shelf() != 2);
        assertThat(wrong()).singleElement().asString().startsWith("STALE, version 2");
    }

    @Test
    void ofWhatFitsSeveralVersionsTheFirstIsTaken() {
        made(1, 100, 110);
        deleted(2, 115, 120);
        made(3, 125, 130);
        saw("A", 131, 132, Version::isThere);
        saw("A", 133, 134, version -> !version.isThere());
        saw("A", 135, 136, Version::isThere);
        assertThat(wrong()).isEmpty();
        saw("A", 137, 138, version -> !version.isThere());
        assertThat(wrong()).singleElement().asString().startsWith("BACKWARD, it had shown version 3");
    }

    private void made(long number, long begun, long acknowledged) {
        moved(number, begun, acknowledged, 1L);
    }

    private void moved(long number, long begun, long acknowledged, long shelf) {
        versions.add(new Version(number, shelf, false, begun, acknowledged));
    }

    private void deleted(long number, long begun, long acknowledged) {
        versions.add(new Version(number, null, false, begun, acknowledged));
    }

    private void saw(String node, long begun, long ended, long number) {
        saw(node, begun, ended, version -> version.number() == number && version.isThere());
    }

    private void saw(String node, long begun, long ended, Predicate<Version> fits) {
        sightings.add(new Sighting(node, THING, begun, ended, BOUND, fits, "as told"));
    }

    private List<String> wrong() {
        return new HistoryChecker(Map.of(THING, versions)).check(sightings);
    }
}
