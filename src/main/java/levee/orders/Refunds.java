package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import levee.payment.Payments;

/** Giving the money back: first the gateway, which does it once however often it is asked, then our book. */
@ApplicationScoped
public class Refunds {

    @Inject
    private Payments payments;

    @Inject
    private Fulfilment fulfilment;

    /**
     * @return false if the gateway could not: nothing has changed, ask again later
     * @throws IllegalTransitionException if the order is not one to be refunded
     */
    public boolean refund(Order order, long accountId, String note) {
        order.require(OrderState.REFUNDED);
        if (!payments.refund(order.idempotencyKey())) {
            return false;
        }
        fulfilment.refunded(order.getId(), accountId, note);
        return true;
    }
}
