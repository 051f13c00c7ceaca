package levee.office.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import levee.catalogue.Money;
import levee.office.Conditions;
import levee.office.Found;
import levee.orders.OrderState;

/** Reads the list of orders: two statements, however many orders there are. */
@ApplicationScoped
public class OrderRows {

    private static final String ROW = """
            select o.id, o.number, o.state, o.address.name, o.email, o.totalAmount, o.currency, o.placedAt, o.changedAt
            from Order o""";

    @PersistenceContext
    private EntityManager em;

    Found find(OrderFilter filter) {
        Conditions conditions = filter.conditions();
        return Found.by(conditions.fill(em.createQuery(filter.query(conditions), Long.class)));
    }

    List<OrderRow> read(List<Long> ids) {
        return em.createQuery(ROW + " where o.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(OrderRows::row)
                .toList();
    }

    public List<OrderRow> latest(int most) {
        return em.createQuery(ROW + " order by o.placedAt desc, o.id desc", Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(OrderRows::row)
                .toList();
    }

    private static OrderRow row(Object[] row) {
        return new OrderRow(
                (Long) row[0],
                (String) row[1],
                (OrderState) row[2],
                (String) row[3],
                (String) row[4],
                Money.of((BigDecimal) row[5], (String) row[6]),
                (Instant) row[7],
                (Instant) row[8]);
    }
}
