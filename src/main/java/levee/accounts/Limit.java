package levee.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** At most so many attempts in any stretch of time of this length. */
record Limit(int attempts, Duration window) {

    /** Since when attempts count. */
    Instant since(Instant now) {
        return now.minus(window);
    }

    /**
     * How long from now until one more attempt is within the limit: until so many of the earlier ones have left the
     * window that the others are fewer than the limit. Zero if it is now.
     *
     * @param earlier when the attempts within the window were made, the latest first
     */
    Duration waitAt(Instant now, List<Instant> earlier) {
        if (earlier.size() < attempts) {
            return Duration.ZERO;
        }
        return Duration.between(now, earlier.get(attempts - 1).plus(window));
    }
}
