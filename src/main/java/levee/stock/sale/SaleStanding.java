package levee.stock.sale;

import java.time.Instant;
import java.util.List;
import levee.catalogue.Money;

/**
 * How a sale stands, as far as this node knows: its figures are about a second old, its state is of now.
 *
 * @param left units that can be reserved, of all things together
 */
public record SaleStanding(
        String slug,
        String title,
        Instant opensAt,
        Instant endsAt,
        SaleState state,
        long left,
        int unitsABuyer,
        List<Item> items) {

    /** @param left units that can be reserved */
    public record Item(long id, long variantId, Money price, int left) {}
}
