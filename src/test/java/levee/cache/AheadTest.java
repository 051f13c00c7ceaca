package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between two looks into the log a node does not go back to what was read earlier. */
class AheadTest {

    private static final CacheTag LAMP = CacheTag.of("Product", 7);
    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {1, 2, 4};

    private final Freshness freshness = new Freshness(System::nanoTime);
    private final Ahead ahead = new Ahead(freshness);

    @BeforeEach
    void look() {
        freshness.looked(System.nanoTime());
    }

    @Test
    void whatWasTakenOnceIsTakenAgain() {
        assertThat(ahead.take(LAMP, NEW)).isTrue();
        assertThat(ahead.take(LAMP, NEW)).isTrue();
    }

    @Test
    void anotherReadingIsNotTakenUntilTheNextLook() {
        ahead.take(LAMP, NEW);
        assertThat(ahead.take(LAMP, OLD)).isFalse();
        assertThat(ahead.take(CacheTag.of("Product", 8), OLD)).isTrue();
        look();
        assertThat(ahead.take(LAMP, OLD)).isTrue();
    }

    @Test
    void whatTheDatabaseIsAskedForLaterIsTaken() {
        ahead.take(LAMP, OLD);
        assertThat(ahead.take(LAMP, Optional.of(NEW), System.nanoTime())).isTrue();
        assertThat(ahead.take(LAMP, OLD)).isFalse();
    }

    @Test
    void whatTheDatabaseWasAskedForEarlierIsNot() {
        long sentAt = System.nanoTime();
        ahead.take(LAMP, NEW);
        assertThat(ahead.take(LAMP, Optional.of(OLD), sentAt)).isFalse();
        assertThat(ahead.take(LAMP, NEW)).isTrue();
    }

    @Test
    void whatWasNotThereDoesNotComeBack() {
        assertThat(ahead.take(LAMP, Optional.empty(), System.nanoTime())).isTrue();
        assertThat(ahead.take(LAMP, OLD)).isFalse();
        assertThat(ahead.take(LAMP, Optional.empty(), System.nanoTime())).isTrue();
    }

    @Test
    void whoHasChangedItDoesNotFindItAsItWas() {
        ahead.take(LAMP, OLD);
        ahead.changed(LAMP);
        assertThat(ahead.take(LAMP, OLD)).isFalse();
    }

    @Test
    void aLookThatBeganEarlierProvesNothing() {
        long began = System.nanoTime();
        ahead.take(LAMP, NEW);
        freshness.looked(began);
        assertThat(ahead.take(LAMP, OLD)).isFalse();
    }
}
