package levee.cart;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets old cart lines, a thousand in a transaction, so that nobody waits for it. Every node may do so at any time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CartPurge {

    private static final int MOST_TRANSACTIONS = 1_000;

    @Inject
    private Carts carts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = CartSettings.KEEP_DAYS, defaultValue = CartSettings.KEEP_DAYS_DEFAULT)
    private long keepDays;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        Instant before = clock.instant().minus(Duration.ofDays(keepDays));
        int transactions = 0;
        while (carts.purge(before) > 0 && transactions < MOST_TRANSACTIONS) {
            transactions++;
        }
    }
}
