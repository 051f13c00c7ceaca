package levee.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import levee.cache.pages.Hole;
import levee.cart.CurrentCart;

/** The number beside the cart's link, on every page. */
@ApplicationScoped
class CartBadge implements Hole {

    private static final Logger LOG = System.getLogger(CartBadge.class.getName());

    @Inject
    private CurrentCart currentCart;

    @Override
    public String name() {
        return "badge";
    }

    @Override
    public String fill() {
        try {
            int units = currentCart.getUnits();
            return units > 0 ? "<b class=\"badge\">" + units + "</b>" : "";
        } catch (PersistenceException e) {
            // A page that is there is not to fail for a number.
            LOG.log(Level.DEBUG, "The units in a cart are not known", e);
            return "";
        }
    }
}
