package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.TreeMap;
import levee.stock.Stock;
import levee.stock.sale.Movement.Kind;

/** Writes what is moved, within the transaction that moves it. */
@ApplicationScoped
class Ledger {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stock stock;

    /** @param reservation null where units come from the general stock, or go back to it */
    @Transactional(TxType.MANDATORY)
    void write(long item, Long reservation, Kind kind, int units) {
        em.createNamedQuery("Movement.write")
                .setParameter(1, item)
                .setParameter(2, reservation)
                .setParameter(3, kind.name())
                .setParameter(4, units)
                .executeUpdate();
    }

    /**
     * Gives what is available back to the general stock.
     *
     * @param item as it was read: if it is another by now, nothing is done, and somebody looks again
     */
    @Transactional(TxType.MANDATORY)
    void giveBack(SaleItem item) {
        int units = item.getAvailable();
        if (units > 0
                && em.createNamedQuery("SaleItem.giveBack")
                                .setParameter("item", item.getId())
                                .setParameter("units", units)
                                .executeUpdate()
                        == 1) {
            stock.putBack(new TreeMap<>(Map.of(item.getVariantId(), units)));
            write(item.getId(), null, Kind.GIVEN_BACK, units);
        }
    }
}
