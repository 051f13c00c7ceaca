package levee.stock;

/**
 * What a shopper is told of the stock: a band and not a number, so that an order does not change every page. The database
 * keeps the ordinal of the band in a column of its own, by the same bounds.
 */
public enum Band {
    IN_STOCK,
    FEW_LEFT,
    SOLD_OUT;

    /** The largest number of units that is shown as "few left". */
    static final int FEW = 5;

    public static Band of(int available) {
        if (available <= 0) {
            return SOLD_OUT;
        }
        return available <= FEW ? FEW_LEFT : IN_STOCK;
    }
}
