package levee.stock.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import levee.stock.sale.Movement.Kind;
import levee.stock.sale.SaleReservation.State;

/**
 * What becomes of units that are held: sold, or back to the sale; each in the caller's transaction, with its line in the
 * ledger. Whoever comes second finds the reservation in another state and does nothing. Rows of reservations are locked
 * before those of items, here as by {@link ReservationGroups}.
 */
@ApplicationScoped
public class Holds {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Ledger ledger;

    /**
     * @throws HoldLapsedException if the units are not held any more, by the database's clock: the transaction is rolled back
     */
    @Transactional(TxType.MANDATORY)
    public void sell(long reservation, long variantId, int units) {
        int sold = em.createNamedQuery("SaleReservation.sell")
                .setParameter(1, reservation)
                .setParameter(2, units)
                .executeUpdate();
        if (sold == 0) {
            throw new HoldLapsedException(variantId);
        }
        move("SaleItem.sell", reservation, Kind.SOLD);
    }

    /**
     * What was sold goes back to the sale: it was not paid for, or the order was called off. If the sale is over it is given
     * back to the general stock from there.
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(long reservation) {
        if (become(reservation, State.SOLD, State.RELEASED)) {
            move("SaleItem.takeBack", reservation, Kind.RETURNED);
        }
    }

    /** The buyer does not want it any more. */
    @Transactional(TxType.MANDATORY)
    public boolean release(long reservation) {
        return letGo(reservation, State.RELEASED, Kind.RELEASED);
    }

    @Transactional(TxType.MANDATORY)
    boolean letGo(long reservation, State state, Kind kind) {
        boolean held = become(reservation, State.HELD, state);
        if (held) {
            move("SaleItem.letGo", reservation, kind);
        }
        return held;
    }

    private boolean become(long reservation, State from, State to) {
        return em.createNamedQuery("SaleReservation.move")
                        .setParameter(1, reservation)
                        .setParameter(2, to.name())
                        .setParameter(3, from.name())
                        .executeUpdate()
                == 1;
    }

    private void move(String query, long reservation, Kind kind) {
        Object[] row = (Object[]) em.createNamedQuery("SaleReservation.unitsOf")
                .setParameter(1, reservation)
                .getSingleResult();
        long item = ((Number) row[0]).longValue();
        int units = ((Number) row[1]).intValue();
        ledger.write(item, reservation, kind, units);
        // Others wait for this row: it is locked last.
        int moved = em.createNamedQuery(query)
                .setParameter("item", item)
                .setParameter("units", units)
                .executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("The counters of item " + item + " do not fit reservation " + reservation);
        }
    }
}
