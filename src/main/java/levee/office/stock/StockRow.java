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
        implements Row {}
