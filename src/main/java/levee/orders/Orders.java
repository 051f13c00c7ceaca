package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All orders, to be read. An order that is found has its lines with it, in the same statement. */
@ApplicationScoped
public class Orders {

    @PersistenceContext
    private EntityManager em;

    /** For whoever may see it anyway: the buyer's own browser, its account, the staff. */
    public Optional<Order> find(String number) {
        return em.createNamedQuery("Order.byNumber", Order.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** For somebody who names the e-mail address of the buyer, and is to learn nothing else: not even that the number exists. */
    public Optional<Order> find(String number, String email) {
        return find(number).filter(order -> order.belongsTo(email));
    }

    Optional<Order> findByKey(String idempotencyKey) {
        return em.createNamedQuery("Order.byKey", Order.class)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** A customer's orders without those that came to nothing, the latest first. */
    public List<Order> ofAccount(long accountId, int first, int most) {
        return em.createNamedQuery("Order.ofAccount", Order.class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** What the staff did to it, the earliest first. */
    public List<OrderEvent> events(Order order) {
        return em.createNamedQuery("OrderEvent.ofOrder", OrderEvent.class)
                .setParameter("order", order.getId())
                .getResultList();
    }

    /** The keys of orders that have been waiting for their payment since before the given instant. */
    List<String> pendingSince(Instant before, int most) {
        return em.createNamedQuery("Order.pendingSince", String.class)
                .setParameter("states", OrderState.PAID.before())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}
