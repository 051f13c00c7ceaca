package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private final AtomicLong now = new AtomicLong();
    private final Clients clients = new Clients(10, 100, now::get);

    private long allowed(String address, int asked) {
        return IntStream.range(0, asked).filter(i -> clients.mayAsk(address)).count();
    }

    @Test
    void aBurstIsAllowedAndThenSoManyASecond() {
        assertThat(allowed("10.0.0.1", 150)).isEqualTo(100);
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(allowed("10.0.0.1", 150)).isEqualTo(20);
    }

    @Test
    void nobodyPaysForAnother() {
        allowed("10.0.0.1", 1_000);
        assertThat(allowed("10.0.0.2", 50)).isEqualTo(50);
    }

    @Test
    void whoWasQuietForHoursHasNoMoreThanABurst() {
        allowed("10.0.0.1", 1);
        now.addAndGet(TimeUnit.HOURS.toNanos(5));
        assertThat(allowed("10.0.0.1", 500)).isEqualTo(100);
    }
}
