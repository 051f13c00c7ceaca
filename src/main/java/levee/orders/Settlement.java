package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import levee.stock.Stock;
import levee.stock.sale.Holds;

/**
 * Writes down how a payment ended. However many requests and nodes come with the same answer, one of them finds the order
 * still pending and does what follows from it; the conditional update decides which.
 */
@ApplicationScoped
class Settlement {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stock stock;

    @Inject
    private Holds holds;

    @Inject
    private Letters letters;

    @Inject
    private Clock clock;

    /** @return false if the order had left the states from which it could come to this one */
    @Transactional
    boolean settle(Order order, OrderState state, String paymentReference) {
        int settled = em.createNamedQuery("Order.settle")
                .setParameter("id", order.getId())
                .setParameter("from", state.before())
                .setParameter("state", state)
                .setParameter("reference", paymentReference)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        if (settled == 0) {
            return false;
        }
        if (state == OrderState.PAID) {
            letters.confirm(order);
        }
        if (state == OrderState.DECLINED) {
            stock.putBack(order.quantities());
            order.heldLines().forEach(line -> holds.takeBack(line.reservationId()));
            tellIfKeptWaiting(order);
        }
        return true;
    }

    /** Who got the answer at the checkout needs no letter. */
    private void tellIfKeptWaiting(Order order) {
        if (order.getState() == OrderState.PAYMENT_UNKNOWN) {
            letters.notPaid(order);
        }
    }
}
