package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import levee.cart.CartItem;
import levee.stock.SoldOutException;
import levee.stock.Stock;
import levee.stock.sale.Holds;

/** The one transaction that writes an order and takes its stock: both or neither. */
@ApplicationScoped
class Placing {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stock stock;

    @Inject
    private Holds holds;

    @Inject
    private Clock clock;

    /**
     * @throws SoldOutException if there is not enough of something, or it is no longer on sale; a {@link
     *     levee.stock.sale.HoldLapsedException} if it is no longer held at the price of a flash sale
     * @throws jakarta.persistence.PersistenceException around a duplicate key if the purchase has its order already
     */
    @Transactional
    Order place(Purchase purchase) {
        for (CartItem item : purchase.cart().getItems()) {
            if (!item.isOnSale()) {
                throw new SoldOutException(item.getVariant().getId());
            }
        }
        Order order = new Order(purchase, clock.instant());
        em.persist(order);
        // Others wait for the stock rows, so these are locked last and for as short as can be.
        em.flush();
        for (OrderLine line : order.heldLines()) {
            holds.sell(line.reservationId(), line.getVariantId(), line.getQuantity());
        }
        stock.take(order.quantities());
        for (CartItem item : purchase.cart().getItems()) {
            if (item.hold().isEmpty() && Stock.isNearNextBand(item.getLeft())) {
                stock.tellBand(item.getVariant().getId(), -item.getQuantity());
            }
        }
        return order;
    }
}
