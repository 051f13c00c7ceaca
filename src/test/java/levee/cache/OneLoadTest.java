package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.OneLoad.Answer;
import levee.cache.OneLoad.Loaded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OneLoadTest {

    private static final int ASKERS = 20;
    private static final long LONG_MILLIS = 3_600_000;

    private final OneLoad<String> loads = new OneLoad<>(Tier.ENTITY, "Kite");
    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void trust() {
        Freshness.ofThisNode().set(LONG_MILLIS, LONG_MILLIS);
        Freshness.ofThisNode().alive();
        Freshness.ofThisNode().looked(System.nanoTime());
    }

    @AfterEach
    void stop() {
        askers.shutdownNow();
        Freshness.ofThisNode().set(0, 0);
    }

    @Test
    void oneLoadsAndTheOthersGetTheSame() {
        List<Answer<String>> answers = together(this::load);
        assertThat(asked).hasValue(1);
        assertThat(answers).extracting(Answer::value).containsOnly("loaded");
        assertThat(answers).extracting(Answer::outcome).containsOnlyOnce(Outcome.LOADED);
    }

    @Test
    void aReplayCanHaveEveryoneLoadForThemselves() {
        Defences.ofThisNode().leaveOut("page-cache, single-flight");
        try {
            List<Answer<String>> answers = together(() -> {
                asked.incrementAndGet();
                return new Loaded<>("loaded", Optional.of(new byte[0]), 0);
            });
            assertThat(asked).hasValue(ASKERS);
            assertThat(answers).extracting(Answer::outcome).containsOnly(Outcome.LOADED);
            assertThat(Defences.havePages()).isFalse();
        } finally {
            Defences.ofThisNode().leaveOut(CacheSettings.WITHOUT_DEFAULT);
        }
        assertThat(Defences.havePages()).isTrue();
        assertThat(Defences.ofThisNode().haveSingleFlight()).isTrue();
    }

    @Test
    void whoeverFailsFailsForNobodyElse() {
        List<Answer<String>> answers = together(() -> {
            int before = asked.getAndIncrement();
            awaitOthers(ASKERS - 1 - before);
            if (before == 0) {
                throw new IllegalStateException("no database");
            }
            return new Loaded<>("loaded", Optional.of(new byte[0]), 0);
        });
        assertThat(asked).hasValue(2);
        assertThat(answers).filteredOn(answer -> answer == null).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer != null)
                .extracting(Answer::value)
                .containsOnly("loaded");
    }

    @Test
    void whatOthersCannotUseTheyLoadThemselves() {
        List<Answer<String>> answers = together(() -> {
            asked.incrementAndGet();
            return new Loaded<>("loaded", Optional.empty(), 0);
        });
        assertThat(asked).hasValue(ASKERS);
        assertThat(answers).extracting(Answer::value).containsOnly("loaded");
    }

    @Test
    void whoNeedsItToLoadItGetsIt() {
        Answer<String> answer = loads.ask("key", bytes -> Optional.empty(), () -> {
            Answer<String> inner = loads.ask("key", bytes -> Optional.empty(), this::atOnce);
            return new Loaded<>("outer of " + inner.value(), Optional.empty(), 0);
        });
        assertThat(answer.value()).isEqualTo("outer of loaded");
    }

    @Test
    void whoMayTrustNothingLoads() {
        Freshness.ofThisNode().set(0, 0);
        List<Answer<String>> answers = together(this::atOnce);
        assertThat(asked).hasValue(ASKERS);
        assertThat(answers).extracting(Answer::outcome).containsOnly(Outcome.LOADED);
    }

    private Loaded<String> load() {
        asked.incrementAndGet();
        awaitOthers(ASKERS - 1);
        return new Loaded<>("loaded", Optional.of(new byte[0]), 0);
    }

    private Loaded<String> atOnce() {
        asked.incrementAndGet();
        return new Loaded<>("loaded", Optional.of(new byte[0]), 0);
    }

    private void awaitOthers(int count) {
        while (loads.waiting("key") < count) {
            Thread.onSpinWait();
        }
    }

    private List<Answer<String>> together(Supplier<Loaded<String>> load) {
        List<CompletableFuture<Answer<String>>> asking = IntStream.range(0, ASKERS)
                .mapToObj(asker -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return loads.ask("key", bytes -> Optional.of("loaded"), load);
                            } catch (IllegalStateException e) {
                                return null;
                            }
                        },
                        askers))
                .toList();
        return asking.stream().map(CompletableFuture::join).toList();
    }
}
