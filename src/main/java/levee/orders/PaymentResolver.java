package levee.orders;

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
import levee.database.Ordering;
import levee.payment.GatewayOutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the orders whose payment stayed open: the gateway did not answer, or the node died between placing and paying. It
 * runs on every node, and needs no lock: the gateway gives both nodes the same answer, and {@link Settlement} lets one of
 * them write it down.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
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

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void resolve() {
        Instant before = clock.instant().minus(Duration.ofSeconds(resolveAfterSeconds));
        try {
            orders.pendingSince(before, BATCH).forEach(this::conclude);
        } catch (GatewayOutException e) {
            LOG.log(Level.WARNING, "Orders whose payment is open wait until the payment gateway answers");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Orders whose payment is open could not be read", e);
        }
    }

    private void conclude(String key) {
        try {
            Ordering.run(() -> checkout.conclude(key));
        } catch (GatewayOutException e) {
            // It is the same with all that follow.
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The payment with key " + key + " stays open for now", e);
        }
    }
}
