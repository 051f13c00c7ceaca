package levee.loadtest;

import java.time.Duration;
import java.time.Instant;

/** The times of something that is done every so many days. */
final class LoadTimes {

    private LoadTimes() {}

    /** The first after now, however many were missed: what was due while nobody could run it is run once, not as often. */
    static Instant after(Instant due, int everyDays, Instant now) {
        if (due.isAfter(now)) {
            return due;
        }
        Duration every = Duration.ofDays(everyDays);
        return due.plus(every.multipliedBy(Duration.between(due, now).dividedBy(every) + 1));
    }

    /** The last that is not after now, of something whose next time is still to come. */
    static Instant before(Instant next, int everyDays, Instant now) {
        Duration every = Duration.ofDays(everyDays);
        long whole = Duration.between(now, next).dividedBy(every);
        Instant last = next.minus(every.multipliedBy(whole));
        return last.isAfter(now) ? last.minus(every) : last;
    }
}
