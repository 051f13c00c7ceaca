package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import levee.stock.sale.Movement.Kind;
import levee.stock.sale.SaleReservation.State;

/**
 * Moves on what time moves: units whose time is over go back to their sale, and what is left of a sale that is over goes back
 * to the general stock. Any node may do so at any time, all of them at once: each row is locked by one of them, and has
 * another state afterwards.
 */
@ApplicationScoped
public class Settling {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Ledger ledger;

    @Inject
    private SaleCounters counters;

    /** Some reservations whose time is over. Each round is a transaction, and short. */
    @Transactional
    public int expire() {
        int expired = letGo(em.createNamedQuery("SaleReservation.overdue"), State.EXPIRED, Kind.EXPIRED);
        counters.expired(expired);
        return expired;
    }

    /** All units of sales that are over and have some left: those that are held too, if the sale was called off. */
    @Transactional
    public int close() {
        List<?> rows = em.createNamedQuery("SaleItem.leftOver").getResultList();
        for (Object row : rows) {
            long item = ((Number) ((Object[]) row)[0]).longValue();
            if (((Object[]) row)[1].equals(SaleState.Step.CANCELLED.name())) {
                var held = em.createNamedQuery("SaleReservation.ofCancelled").setParameter(1, item);
                counters.released(letGo(held, State.RELEASED, Kind.RELEASED));
            }
            em.createNamedQuery("SaleItem.byId", SaleItem.class)
                    .setParameter("item", item)
                    .getResultStream()
                    .forEach(ledger::giveBack);
        }
        return rows.size();
    }

    private int letGo(jakarta.persistence.Query held, State state, Kind kind) {
        List<?> rows = held.getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        // Numbers of our own, of which there are too many for parameters.
        String ids = rows.stream().map(row -> ((Object[]) row)[0].toString()).collect(Collectors.joining(","));
        em.createNativeQuery("UPDATE sale_reservations SET state = ?1 WHERE id IN (" + ids + ")")
                .setParameter(1, state.name())
                .executeUpdate();
        em.createNativeQuery("INSERT INTO sale_movements (item_id, reservation_id, kind, units, happened_at)"
                        + " SELECT item_id, id, ?1, units, UTC_TIMESTAMP(6) FROM sale_reservations WHERE id IN (" + ids
                        + ")")
                .setParameter(1, kind.name())
                .executeUpdate();
        unitsByItem(rows)
                .forEach((item, units) -> em.createNamedQuery("SaleItem.letGo")
                        .setParameter("item", item)
                        .setParameter("units", units)
                        .executeUpdate());
        return rows.size();
    }

    /** In the order in which their rows are locked. */
    private static Map<Long, Integer> unitsByItem(List<?> rows) {
        Map<Long, Integer> units = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            units.merge(((Number) columns[1]).longValue(), ((Number) columns[2]).intValue(), Integer::sum);
        }
        return units;
    }
}
