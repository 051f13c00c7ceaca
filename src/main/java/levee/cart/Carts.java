package levee.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import levee.catalogue.Money;
import levee.catalogue.Variant;
import levee.stock.sale.SaleReservation;
import levee.stock.sale.SaleReservations;

/** All carts. Each change is one statement; who may change a cart is who knows its id. */
@ApplicationScoped
public class Carts {

    /** The most units of one variant: more is a matter for a conversation. */
    public static final int MOST_UNITS = 20;

    /** The most lines of one cart: what a page can show. */
    public static final int MOST_LINES = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SaleReservations reservations;

    @Inject
    private Clock clock;

    public Cart find(String cartId) {
        List<CartItem> items = em.createNamedQuery("CartLine.ofCart", Object[].class)
                .setParameter("cart", cartId)
                .getResultStream()
                .map(row -> item((Variant) row[1], (Integer) row[2], (Integer) row[3], hold(row)))
                .toList();
        return new Cart(items);
    }

    private static CartItem item(Variant variant, int quantity, Integer available, SaleHold hold) {
        return new CartItem(variant, quantity, available == null ? 0 : available, hold);
    }

    /** Null for a line that is of no sale. */
    private SaleHold hold(Object[] row) {
        if (row[4] == null) {
            return null;
        }
        Instant until = (Instant) row[6];
        return new SaleHold(
                (Long) row[4],
                Money.of((BigDecimal) row[7], Money.SHOP_CURRENCY),
                until,
                row[5] == SaleReservation.State.HELD && clock.instant().isBefore(until),
                (String) row[8]);
    }

    /** How many units are in it, without reading what they are. */
    public int units(String cartId) {
        Number units = em.createNamedQuery("CartLine.units", Number.class)
                .setParameter("cart", cartId)
                .getSingleResult();
        return units == null ? 0 : units.intValue();
    }

    /**
     * Puts units in, on top of those of the same variant that are in it already, up to {@link #MOST_UNITS}.
     *
     * @param quantity 1 to {@link #MOST_UNITS}
     * @return false if the cart has {@link #MOST_LINES} other lines: nothing was added
     */
    @Transactional
    public boolean add(String cartId, long variantId, int quantity) {
        return em.createNamedQuery("CartLine.add")
                        .setParameter(1, cartId)
                        .setParameter(2, variantId)
                        .setParameter(3, quantity)
                        .setParameter(4, clock.instant())
                        .setParameter(5, MOST_LINES)
                        .setParameter(6, MOST_UNITS)
                        .executeUpdate()
                > 0;
    }

    /**
     * Puts in units of a flash sale that are held, in the place of a line of the same variant.
     *
     * @return false if the cart has {@link #MOST_LINES} other lines: nothing was put in
     */
    @Transactional
    public boolean hold(String cartId, long variantId, int quantity, long reservation) {
        return em.createNamedQuery("CartLine.hold")
                        .setParameter(1, cartId)
                        .setParameter(2, variantId)
                        .setParameter(3, quantity)
                        .setParameter(4, clock.instant())
                        .setParameter(5, reservation)
                        .setParameter(6, MOST_LINES)
                        .executeUpdate()
                > 0;
    }

    /** Sets the units of a line that is there; those of a flash sale stay as many as are held. */
    @Transactional
    public void change(String cartId, long variantId, int quantity) {
        em.createNamedQuery("CartLine.change")
                .setParameter("cart", cartId)
                .setParameter("variant", variantId)
                .setParameter("quantity", quantity)
                .executeUpdate();
    }

    /** What was held for the line in a flash sale is let go with it. */
    @Transactional
    public void remove(String cartId, long variantId) {
        em.createNamedQuery("CartLine.reservation", Long.class)
                .setParameter("cart", cartId)
                .setParameter("variant", variantId)
                .getResultStream()
                .forEach(reservations::release);
        em.createNamedQuery("CartLine.remove")
                .setParameter("cart", cartId)
                .setParameter("variant", variantId)
                .executeUpdate();
    }

    /** Forgets up to a thousand lines older than the given instant; returns how many. */
    @Transactional
    int purge(Instant before) {
        return em.createNamedQuery("CartLine.purge").setParameter(1, before).executeUpdate();
    }
}
