package levee.mail;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long after each failure, up to a bound.
 *
 * @param first after the first failure
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures so far, from 1 */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
