package levee.office.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.office.orders.OrderSheet.Step;
import levee.orders.OrderState;
import levee.orders.Orders;

/** Reads an order with its lines, and what was done to it by whom: two statements. */
@ApplicationScoped
public class OrderSheets {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Orders orders;

    Optional<OrderSheet> find(String number) {
        return orders.find(number).map(order -> OrderSheet.of(order, steps(order.getId())));
    }

    private List<Step> steps(long orderId) {
        return em.createQuery("""
                        select e.state, e.note, a.name, e.happenedAt
                        from OrderEvent e left join Account a on a.id = e.accountId
                        where e.orderId = :order order by e.happenedAt, e.id""", Object[].class)
                .setParameter("order", orderId)
                .getResultStream()
                .map(row -> new Step((OrderState) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }
}
