package levee.cart;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets old cart lines, a thousand in a transaction, so that nobody waits for it. Every node may do so at any time. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CartPurge {

    private static final Logger LOG = System.getLogger(CartPurge.class.getName());
    private static final int MOST_TRANSACTIONS = 1_000;

    @Inject
    private Carts carts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = CartSettings.KEEP_DAYS, defaultValue = CartSettings.KEEP_DAYS_DEFAULT)
    private long keepDays;

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        try {
            purge(clock.instant().minus(Duration.ofDays(keepDays)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old carts could not be forgotten this time", e);
        }
    }

    private void purge(Instant before) {
        int transactions = 0;
        while (carts.purge(before) > 0 && transactions < MOST_TRANSACTIONS) {
            transactions++;
        }
    }
}
