package levee.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * The bulkhead of purchases: how many requests of a node wait for the gateway at once. It stands outside of the circuit
 * breaker, which else would take those that find no place for failures of the gateway, or for its successes.
 */
@ApplicationScoped
class PaymentPlaces {

    /** @throws org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException if there is none */
    @Bulkhead(PaymentSettings.AT_ONCE_DEFAULT)
    <T> T in(Supplier<T> purchase) {
        return purchase.get();
    }
}
