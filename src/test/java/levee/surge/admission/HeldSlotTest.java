package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.limit.FixedLimit;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldSlotTest {

    private final Slots slots =
            new Slots(new Bounds(1, 4, 1, Duration.ZERO, Duration.ZERO), FixedLimit.of(4), System::nanoTime);

    @AfterEach
    void letGo() {
        HeldSlot.letGo();
    }

    @Test
    void aPlaceIsTakenUntilItIsLetGo() throws InterruptedException {
        HeldSlot.hold(slots.enter(Errand.BROWSE).orElseThrow());
        assertThat(slots.inFlight(Errand.BROWSE)).isEqualTo(1);

        HeldSlot.letGo();
        HeldSlot.letGo();
        assertThat(slots.inFlight(Errand.BROWSE)).isZero();
    }

    @Test
    void whatWasForgottenIsLetGoForTheThreadsNextRequest() throws InterruptedException {
        HeldSlot.hold(slots.enter(Errand.CART).orElseThrow());
        HeldSlot.hold(slots.enter(Errand.BROWSE).orElseThrow());

        assertThat(slots.inFlight(Errand.CART)).isZero();
        assertThat(slots.inFlight(Errand.BROWSE)).isEqualTo(1);
    }
}
