package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.Freshness.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private final AtomicLong now = new AtomicLong();
    private final Freshness freshness = new Freshness(now::get);

    @BeforeEach
    void set() {
        freshness.set(200, 30_000);
    }

    @Test
    void nothingIsTrustedBeforeTheFirstLook() {
        assertThat(freshness.trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void theAgeOfTheLastLookIsKnown() {
        assertThat(freshness.sinceLook()).isEmpty();
        freshness.looked(now.get());
        live(1_234);
        assertThat(freshness.sinceLook()).hasValue(Duration.ofMillis(1_234));
    }

    @Test
    void aLookIsGoodForTheBound() {
        freshness.looked(now.get());
        live(200);
        assertThat(freshness.trust()).isEqualTo(Trust.FRESH);
        live(1);
        assertThat(freshness.trust()).isEqualTo(Trust.STALE);
    }

    @Test
    void aDatabaseThatKeepsSilentLeavesTheStaleWindow() {
        freshness.looked(now.get());
        live(30_000);
        assertThat(freshness.trust()).isEqualTo(Trust.STALE);
        live(1);
        assertThat(freshness.trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void whatIsCachedIsCountedAsStaleWhileItIsLateAndWhatIsNotAsItWas() {
        freshness.looked(now.get());
        assertThat(freshness.late(Outcome.LOCAL)).isEqualTo(Outcome.LOCAL);
        live(201);
        assertThat(Stream.of(Outcome.values()).filter(answer -> freshness.late(answer) != answer))
                .containsExactly(Outcome.LOCAL, Outcome.GRID);
        assertThat(freshness.late(Outcome.GRID)).isEqualTo(Outcome.STALE);
    }

    @Test
    void aNodeThatWasPausedTrustsNothingUntilItHasLooked() {
        freshness.looked(now.get());
        pause(5_000);
        assertThat(freshness.trust()).isEqualTo(Trust.NONE);
        freshness.alive();
        assertThat(freshness.trust()).as("also after its first sign of life").isEqualTo(Trust.NONE);
        live(1_000);
        assertThat(freshness.trust())
                .as("and as long as the log cannot be read")
                .isEqualTo(Trust.NONE);
        freshness.looked(now.get());
        assertThat(freshness.trust()).isEqualTo(Trust.FRESH);
    }

    @Test
    void aLookFromBeforeThePauseProvesNothing() {
        long began = now.get();
        pause(5_000);
        freshness.alive();
        freshness.looked(began);
        assertThat(freshness.trust()).isEqualTo(Trust.NONE);
    }

    private void live(int millis) {
        for (int i = 0; i < millis; i++) {
            now.addAndGet(1_000_000);
            freshness.alive();
        }
    }

    private void pause(int millis) {
        now.addAndGet(millis * 1_000_000L);
    }
}
