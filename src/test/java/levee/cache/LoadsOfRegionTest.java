package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import levee.cache.CacheStatistics.Tier;
import levee.cache.OneLoad.Loaded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether one thing or many at once are loaded: the places are those of the region. */
@Timeout(60)
class LoadsOfRegionTest {

    private static final Region KITES = new Region(Tier.ENTITY, "Kite of many colours");
    private static final int ASKERS = 30;
    private static final int PLACES = 3;

    private final OneLoad<String> several = new OneLoad<>(KITES.tier(), KITES.name());
    private final ClusterLoad<String> single = new ClusterLoad<>(KITES.tier(), KITES.name(), "levee.entities.Kite");
    private final ExecutorService askers = Executors.newFixedThreadPool(2 * ASKERS);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @BeforeEach
    void begin() {
        Policies.ofThisNode().setOwn(Map.of(KITES, new Policy(true, 60, 100, 30, PLACES)));
    }

    @AfterEach
    void stop() {
        askers.shutdownNow();
        Policies.ofThisNode().setOwn(Map.of());
    }

    @Test
    void noMoreLoadAtTheSameTimeThanThePolicySays() {
        Stream<CompletableFuture<?>> asking = IntStream.range(0, ASKERS)
                .boxed()
                .flatMap(asker -> Stream.of(
                        ask(() -> several.ask("several " + asker, bytes -> Optional.empty(), this::load)),
                        ask(() -> single.ask("single " + asker, bytes -> Optional.empty(), this::load))));
        asking.toList().forEach(CompletableFuture::join);
        assertThat(most).hasValue(PLACES);
    }

    private CompletableFuture<?> ask(Supplier<?> question) {
        return CompletableFuture.supplyAsync(question, askers);
    }

    /** Until as many are under way as may be, or all others have come and gone. */
    private Loaded<String> load() {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        for (int turn = 0; turn < 200 && most.get() <= PLACES; turn++) {
            Thread.yield();
        }
        underWay.decrementAndGet();
        return new Loaded<>("loaded", Optional.empty(), 0);
    }
}
