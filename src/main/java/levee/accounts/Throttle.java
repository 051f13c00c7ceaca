package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Slows a guesser down: only so many attempts in a while at one subject (an account, an order), and from one network
 * address at all subjects. An attempt is written down before it is made, so that a hundred at once do not slip through
 * together, and is forgotten if it succeeds. A refused attempt is not counted: the wait that was named is the wait.
 */
@ApplicationScoped
public class Throttle {

    /** What is being guessed at; attempts of one kind do not count for another. */
    public enum Purpose {
        SIGN_IN,
        SIGN_UP,
        PASSWORD_RESET,
        ORDER_LOOK_UP
    }

    /** For one subject: what a person who forgot which of their passwords it was may need. */
    static final Limit BY_SUBJECT = new Limit(5, Duration.ofMinutes(15));

    /** From one address: many honest people can share one. */
    static final Limit BY_ADDRESS = new Limit(50, Duration.ofMinutes(15));

    @Inject
    private FailedAttempts attempts;

    @Inject
    private Clock clock;

    /**
     * To be called before each attempt.
     *
     * @param subject what is tried: an e-mail address, an order number; whether it exists makes no difference
     * @param address from where, as {@link Visitor#address} gives it
     * @return zero if the attempt may be made; else how long to wait
     */
    public Duration attempt(Purpose purpose, String subject, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FailedAttempt attempt = attempts.record(new FailedAttempt(purpose, subject, address, now));
        Duration wait = longer(
                BY_SUBJECT.waitAt(now, attempts.othersAtSubject(attempt, BY_SUBJECT)),
                BY_ADDRESS.waitAt(now, attempts.othersFromAddress(attempt, BY_ADDRESS)));
        if (!wait.isZero()) {
            attempts.forget(attempt);
        }
        return wait;
    }

    /** The attempt at this subject was no guess: what was counted against it is forgotten. */
    public void succeeded(Purpose purpose, String subject) {
        attempts.forgetAll(purpose, subject);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
