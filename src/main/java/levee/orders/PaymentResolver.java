package levee.orders;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the orders whose payment stayed open: the gateway did not answer, or the node died between placing and paying. It
 * runs on every node, and needs no lock: the gateway gives both nodes the same answer, and {@link Settlement} lets one of
 * them write it down.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentResolver {

    private static final Logger LOG = System.getLogger(PaymentResolver.class.getName());
    private static final int BATCH = 50;

    @Inject
    private Orders orders;

    @Inject
    private Checkout checkout;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(
            name = OrderSettings.RESOLVE_AFTER_SECONDS,
            defaultValue = OrderSettings.RESOLVE_AFTER_SECONDS_DEFAULT)
    private long resolveAfterSeconds;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void resolve() {
        Instant before = clock.instant().minus(Duration.ofSeconds(resolveAfterSeconds));
        List<String> keys = orders.pendingSince(before, BATCH);
        for (String key : keys) {
            try {
                checkout.conclude(key);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The payment with key " + key + " stays open for now", e);
            }
        }
    }
}
