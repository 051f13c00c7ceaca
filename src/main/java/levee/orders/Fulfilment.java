package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import levee.stock.Stock;
import levee.stock.sale.Holds;

/**
 * What the staff do to an order that is paid. Each act is one transaction with its {@link OrderEvent} and, where the buyer
 * should know, a letter; of two people who act at once the second is told that the order has moved on.
 */
@ApplicationScoped
public class Fulfilment {

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

    /**
     * @param accountId who does it
     * @param note why, at most 400 characters; may be null
     * @throws IllegalTransitionException if the order is not in a state to be packed
     */
    @Transactional
    public void pack(long orderId, long accountId, String note) {
        move(orderId, OrderState.PACKED, accountId, note);
    }

    /** The parcel has left: the buyer gets a letter. */
    @Transactional
    public void ship(long orderId, long accountId, String note) {
        letters.dispatched(move(orderId, OrderState.SHIPPED, accountId, note));
    }

    @Transactional
    public void deliver(long orderId, long accountId, String note) {
        move(orderId, OrderState.DELIVERED, accountId, note);
    }

    /** Calls off what has not been sent: its stock is put back. The money is given back by {@link Refunds}. */
    @Transactional
    public void cancel(long orderId, long accountId, String note) {
        Order order = move(orderId, OrderState.CANCELLED, accountId, note);
        stock.putBack(order.quantities());
        order.heldLines().forEach(line -> holds.takeBack(line.reservationId()));
    }

    /** The gateway has given the money back. */
    @Transactional
    void refunded(long orderId, long accountId, String note) {
        letters.refunded(move(orderId, OrderState.REFUNDED, accountId, note));
    }

    private Order move(long orderId, OrderState state, long accountId, String note) {
        Order order = em.find(Order.class, orderId, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new EntityNotFoundException("No order " + orderId);
        }
        order.become(state, clock.instant());
        em.persist(new OrderEvent(order, note, accountId));
        return order;
    }
}
