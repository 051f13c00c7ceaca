package levee.cart;

/** The settings of this package. */
final class CartSettings {

    /** Lines that were put in a cart longer ago than this are forgotten. */
    static final String KEEP_DAYS = "levee.cart.keep-days";

    static final String KEEP_DAYS_DEFAULT = "30";

    private CartSettings() {}
}
