package levee.surge.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many places of a room each network address has been given on this node within the hour. In memory, since it need not be
 * exact: with each node more there is as much again.
 */
final class TicketLimit {

    private static final int MOST_ADDRESSES = 200_000;

    private final int most;
    private final Cache<String, AtomicInteger> given = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofHours(1))
            .executor(Runnable::run)
            .build();

    TicketLimit(int most) {
        this.most = most;
    }

    boolean take(String sale, String address) {
        return given.get(sale + " " + address, unknown -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
