package levee.accounts;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** Throws away what no longer counts. Runs on every node; the second one finds nothing left. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    /** Longer than any limit looks back. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private FailedAttempts attempts;

    @Inject
    private PasswordResets resets;

    @Inject
    private Clock clock;

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        try {
            attempts.purge(clock.instant().minus(KEPT));
            resets.purge(clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What no longer counts could not be thrown away this time", e);
        }
    }
}
