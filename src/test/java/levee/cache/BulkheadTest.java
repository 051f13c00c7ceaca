package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BulkheadTest {

    private final AtomicInteger places = new AtomicInteger(2);
    private final AtomicInteger refused = new AtomicInteger();
    private final Bulkhead bulkhead = new Bulkhead(places::get, refused::incrementAndGet);
    private final ExecutorService loaders = Executors.newCachedThreadPool();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void stop() {
        loaders.shutdownNow();
    }

    @Test
    void noMoreLoadAtTheSameTimeThanThereArePlaces() {
        loadTogether(50);
        assertThat(most).hasValue(2);
        assertThat(refused).hasValue(0);
    }

    @Test
    void aChangedNumberOfPlacesHoldsFromThenOn() {
        loadTogether(10);
        most.set(0);
        places.set(1);
        loadTogether(50);
        assertThat(most).hasValue(1);
    }

    @Test
    void whoIsInsideNeedsNoSecondPlace() {
        places.set(1);
        assertThat(bulkhead.<String>load(() -> bulkhead.load(() -> "both"))).isEqualTo("both");
        assertThat(refused).hasValue(0);
    }

    @Test
    void aLoadThatFailsGivesItsPlaceBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> bulkhead.load(() -> {
                        throw new IllegalStateException("no database");
                    }))
                    .hasMessage("no database");
        }
        assertThat(bulkhead.<String>load(() -> "loaded")).isEqualTo("loaded");
        assertThat(refused).hasValue(0);
    }

    @Test
    void whoHasWaitedForLongGoesAllTheSameAndIsCounted() throws InterruptedException {
        places.set(1);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(
                () -> bulkhead.load(() -> {
                    taken.countDown();
                    return await(over);
                }),
                loaders);
        assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bulkhead.<String>load(() -> "loaded")).isEqualTo("loaded");
        assertThat(refused).hasValue(1);
        over.countDown();
        assertThat(slow.join()).isEqualTo("over");
    }

    private static String await(CountDownLatch over) {
        try {
            over.await();
            return "over";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private void loadTogether(int count) {
        List<CompletableFuture<Void>> loads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loads.add(CompletableFuture.runAsync(() -> bulkhead.load(this::load), loaders));
        }
        loads.forEach(CompletableFuture::join);
    }

    private Object load() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        inside.decrementAndGet();
        return inside;
    }
}
