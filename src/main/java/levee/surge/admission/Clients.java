package levee.surge.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many pages each network address has had rendered of late, by token buckets: so many a second in the long run, and so
 * many at once. In this node's memory, within a bound; an address that is pushed out begins anew. Many people can share an
 * address, so this is for the one machine that asks for more than a street full of people does.
 */
final class Clients {

    private static final int MOST = 100_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final double aSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets;

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /** @param nanos the clock */
    Clients(int aSecond, int burst, LongSupplier nanos) {
        this.aSecond = aSecond;
        this.burst = burst;
        this.nanos = nanos;
        // Who was away for so long has a full bucket again.
        Duration full = Duration.ofNanos((long) (burst / this.aSecond * NANOS_A_SECOND));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(full)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one from the client's bucket; false if it is empty. */
    boolean mayAsk(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.get(address, unknown -> new Bucket(burst, now));
        synchronized (bucket) {
            bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS_A_SECOND * aSecond);
            bucket.at = now;
            if (bucket.tokens < 1) {
                return false;
            }
            bucket.tokens--;
            return true;
        }
    }
}
