package levee.stock.sale;

/** The settings of this package. */
final class SaleSettings {

    /** For how long units of a sale are held for a buyer who checks out. */
    static final String RESERVATION_SECONDS = "levee.stock.reservation-seconds";

    static final String RESERVATION_SECONDS_DEFAULT = "600";

    private SaleSettings() {}
}
