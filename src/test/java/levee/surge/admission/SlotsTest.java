package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.SettableLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Executor NEW_THREAD = task -> new Thread(task).start();

    private final AtomicLong now = new AtomicLong();

    private Slots slots(int limit, Duration patience) {
        return new Slots(
                new Bounds(1, 100, 2, patience, patience), FixedLimit.of(limit), () -> System.nanoTime() + now.get());
    }

    private static List<Slots.Slot> fill(Slots slots, Errand errand, int times) throws InterruptedException {
        List<Slots.Slot> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            taken.add(slots.enter(errand).orElseThrow());
        }
        return taken;
    }

    private static CompletableFuture<Optional<Slots.Slot>> ask(Slots slots, Errand errand) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return slots.enter(errand);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                NEW_THREAD);
    }

    /** Returns when so many wait: until then they may not have begun to. */
    private static void untilThereWait(Slots slots, Errand errand, int number) {
        while (slots.waiting(errand) != number) {
            Thread.onSpinWait();
        }
    }

    private static Slots.Slot granted(CompletableFuture<Optional<Slots.Slot>> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(30, TimeUnit.SECONDS).orElseThrow();
    }

    @Test
    void whoPaysGetsInThoughAllPlacesAreTakenByThoseWhoLookAround() throws InterruptedException {
        Slots slots = slots(10, Duration.ZERO);
        fill(slots, Errand.BROWSE, 10);
        assertThat(slots.enter(Errand.BROWSE)).isEmpty();

        assertThat(fill(slots, Errand.CHECKOUT, 4)).hasSize(4);
        assertThat(slots.enter(Errand.CHECKOUT)).as("beyond what is its own").isEmpty();
        assertThat(fill(slots, Errand.CART, 3)).hasSize(3);
        assertThat(fill(slots, Errand.PAY, 2)).hasSize(2);
    }

    @Test
    void operationsGetInHoweverFullItIs() throws InterruptedException {
        Slots slots = slots(1, Duration.ZERO);
        for (Errand errand : List.of(Errand.BROWSE, Errand.CART, Errand.CHECKOUT)) {
            while (slots.enter(errand).isPresent()) {
                assertThat(slots.inFlight(errand)).isPositive();
            }
        }
        assertThat(slots.enter(Errand.OFFICE)).isPresent();
    }

    @Test
    void lookingAroundKeepsAPlaceThoughTheCheckoutIsFull() throws InterruptedException {
        Slots slots = slots(10, Duration.ZERO);
        fill(slots, Errand.CHECKOUT, 10);
        assertThat(slots.enter(Errand.BROWSE)).isPresent();
    }

    @Test
    void aFreePlaceIsTheMostUrgentOnesWhoeverCameFirst() throws Exception {
        Slots slots = slots(1, LONG);
        List<Slots.Slot> held = List.of(slots.enter(Errand.CHECKOUT).orElseThrow());
        slots.enter(Errand.BROWSE).orElseThrow();
        var browsing = ask(slots, Errand.BROWSE);
        untilThereWait(slots, Errand.BROWSE, 1);
        var checkout = ask(slots, Errand.CHECKOUT);
        untilThereWait(slots, Errand.CHECKOUT, 1);

        held.get(0).close();

        assertThat(granted(checkout).decision()).isEqualTo(Decision.QUEUED);
        assertThat(browsing).isNotDone();
    }

    @Test
    void whoCameFirstOfTheSameErrandIsFirst() throws Exception {
        Slots slots = slots(1, LONG);
        Slots.Slot held = slots.enter(Errand.CART).orElseThrow();
        var first = ask(slots, Errand.CART);
        untilThereWait(slots, Errand.CART, 1);
        var second = ask(slots, Errand.CART);
        untilThereWait(slots, Errand.CART, 2);

        held.close();
        Slots.Slot next = granted(first);
        assertThat(second).isNotDone();
        next.close();
        granted(second);
    }

    @Test
    void whoHasWaitedTooLongIsNotWorkedOnWhenAPlaceBecomesFree() throws Exception {
        Slots slots = slots(1, LONG);
        Slots.Slot held = slots.enter(Errand.CART).orElseThrow();
        var late = ask(slots, Errand.CART);
        untilThereWait(slots, Errand.CART, 1);
        now.addAndGet(LONG.toNanos() + 1);

        held.close();

        assertThat(late.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(slots.inFlight(Errand.CART)).isZero();
    }

    @Test
    void theQueueHasAnEnd() throws Exception {
        Slots slots = slots(1, LONG);
        slots.enter(Errand.CART).orElseThrow();
        Bounds bounds = new Bounds(1, 1, 1, LONG, LONG);
        for (int i = 1; i <= bounds.mostWaiting(Errand.CART); i++) {
            assertThat(slots.isHopeless(Errand.CART)).isFalse();
            ask(slots, Errand.CART);
            untilThereWait(slots, Errand.CART, i);
        }
        assertThat(slots.isHopeless(Errand.CART)).isTrue();
        assertThat(slots.enter(Errand.CART)).isEmpty();
        assertThat(slots.isHopeless(Errand.CHECKOUT)).isFalse();
    }

    @Test
    void aRushWaitsAndASurgeDoesNot() {
        Bounds bounds = new Bounds(1, 1, 1, LONG, LONG);
        assertThat(bounds.patience(Errand.BROWSE, false)).isEqualTo(LONG);
        assertThat(bounds.patience(Errand.BROWSE, true)).isEqualTo(Bounds.IN_A_SURGE);
        assertThat(bounds.patience(Errand.CHECKOUT, true)).isEqualTo(LONG);
    }

    @Test
    void itIsASurgeOnceTheQueueHasNotBeenEmptyForAWhile() throws Exception {
        Slots slots = slots(1, LONG);
        slots.enter(Errand.BROWSE).orElseThrow();
        ask(slots, Errand.BROWSE);
        untilThereWait(slots, Errand.BROWSE, 1);
        now.addAndGet(Bounds.RUSH.toNanos() + 1);
        assertThat(slots.pressedFor(Errand.BROWSE)).isGreaterThan(Bounds.RUSH);
        assertThat(ask(slots, Errand.BROWSE).get(30, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void aLimitThatFallsTurnsNobodyOutAndLetsNobodyInUntilThereIsRoom() throws InterruptedException {
        SettableLimit limit = SettableLimit.startingAt(10);
        Slots slots = new Slots(new Bounds(1, 10, 1, Duration.ZERO, Duration.ZERO), limit, System::nanoTime);
        List<Slots.Slot> taken = fill(slots, Errand.BROWSE, 10);
        limit.setLimit(5);
        taken.subList(0, 5).forEach(Slots.Slot::close);
        assertThat(slots.enter(Errand.BROWSE)).isEmpty();
        taken.get(5).close();
        assertThat(slots.enter(Errand.BROWSE)).isPresent();
    }

    @Test
    void aClosedShopLetsInNobodyButTheOffice() throws InterruptedException {
        Slots slots = new Slots(new Bounds(0, 0, 1, LONG, LONG), FixedLimit.of(0), System::nanoTime);
        for (Errand errand : List.of(Errand.BROWSE, Errand.CART, Errand.CHECKOUT, Errand.PAY)) {
            assertThat(slots.isHopeless(errand)).isTrue();
            assertThat(slots.enter(errand)).isEmpty();
        }
        assertThat(slots.isHopeless(Errand.OFFICE)).isFalse();
        assertThat(slots.enter(Errand.OFFICE)).isPresent();
    }

    @Test
    void noPlaceIsLostOrTakenTwiceWhereManyComeAndGoAtOnce() throws Exception {
        Slots slots = slots(4, LONG);
        AtomicLong most = new AtomicLong();
        List<CompletableFuture<Void>> visitors = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            for (int round = 0; round < 500; round++) {
                                try (Slots.Slot slot =
                                        slots.enter(Errand.CHECKOUT).orElseThrow()) {
                                    most.accumulateAndGet(slots.inFlight(Errand.CHECKOUT), Math::max);
                                    slot.succeeded();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        },
                        NEW_THREAD))
                .toList();
        for (CompletableFuture<Void> visitor : visitors) {
            visitor.get(60, TimeUnit.SECONDS);
        }
        assertThat(slots.inFlight(Errand.CHECKOUT)).isZero();
        assertThat(most.get()).isBetween(1L, 4L);
    }
}
