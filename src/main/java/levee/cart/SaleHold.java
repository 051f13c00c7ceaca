package levee.cart;

import java.time.Instant;
import levee.catalogue.Money;

/**
 * Units of a flash sale that are held for a line of a cart.
 *
 * @param price that of the sale, for one unit
 * @param live whether they are held now, as far as the node's clock can tell; the database decides when they are bought
 * @param sale the slug of the sale
 */
public record SaleHold(long reservation, Money price, Instant until, boolean live, String sale) {}
