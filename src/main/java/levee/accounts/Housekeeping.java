package levee.accounts;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Throws away what no longer counts. Runs on every node; the second one finds nothing left. */
@Singleton
public class Housekeeping {

    /** Longer than any limit looks back. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private FailedAttempts attempts;

    @Inject
    private PasswordResets resets;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        attempts.purge(clock.instant().minus(KEPT));
        resets.purge(clock.instant());
    }
}
