package levee.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.Counter;
import org.junit.jupiter.api.Test;

class PoolEventsTest {

    private final Count acquired = new Count(new LongAdder());
    private final Count timedOut = new Count(new LongAdder());
    private final PoolEvents events = new PoolEvents(acquired, timedOut);

    @Test
    void whoHasWaitedInVainIsCountedByItself() {
        events.connectionTimedOut();
        events.connectionAcquired(1);
        events.connectionAcquired(2);
        assertThat(timedOut.getCount()).isEqualTo(1);
        assertThat(acquired.getCount()).isEqualTo(2);
    }

    private record Count(LongAdder value) implements Counter {

        @Override
        public void inc() {
            value.increment();
        }

        @Override
        public void inc(long n) {
            value.add(n);
        }

        @Override
        public long getCount() {
            return value.sum();
        }
    }
}
