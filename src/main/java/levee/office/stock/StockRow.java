package levee.office.stock;

import levee.office.Row;
import levee.stock.Band;

/**
 * A variant with its units, as the list shows it.
 *
 * @param id that of the variant
 */
public record StockRow(
        long id,
        String sku,
        long productId,
        String title,
        String choice,
        String picture,
        boolean onSale,
        int available,
        Band band)
        implements Row {

    /** A kind of badge. */
    public String getLook() {
        return switch (band) {
            case IN_STOCK -> "good";
            case FEW_LEFT -> "warn";
            case SOLD_OUT -> "bad";
        };
    }

    /** The key of the text that names the band. */
    public String getLabel() {
        return switch (band) {
            case IN_STOCK -> "stock.in-stock";
            case FEW_LEFT -> "stock.few-left";
            case SOLD_OUT -> "stock.sold-out";
        };
    }
}
