package levee.accounts;

import java.time.Duration;

/** Refused, right or wrong: there were too many wrong ones before. */
public class TooManyAttemptsException extends RuntimeException {

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    /** As a person reads it: the minutes until another attempt is possible, at least one. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
