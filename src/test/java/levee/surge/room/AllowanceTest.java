package levee.surge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance(now::get);

    private long taken(String sale, int asked) {
        return IntStream.range(0, asked).filter(i -> allowance.take(sale, 5)).count();
    }

    @Test
    void asManyGoInPastTheRowInASecondAsAreLetIn() {
        assertThat(taken("lamps", 20)).isEqualTo(5);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(taken("lamps", 20)).isEqualTo(5);
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(taken("lamps", 20)).as("not saved up").isEqualTo(10);
    }

    @Test
    void eachSaleHasItsOwn() {
        taken("lamps", 20);
        assertThat(taken("chairs", 20)).isEqualTo(5);
    }
}
