package levee.orders;

/** The settings of this package. */
final class OrderSettings {

    /** Where shoppers reach the shop, without a slash at the end: letters link there. */
    static final String PUBLIC_URL = "levee.public-url";

    static final String PUBLIC_URL_DEFAULT = "http://127.0.0.1:8080";

    /** How long a payment may be pending before the gateway is asked what became of it: longer than any request lasts. */
    static final String RESOLVE_AFTER_SECONDS = "levee.orders.resolve-after-seconds";

    static final String RESOLVE_AFTER_SECONDS_DEFAULT = "60";

    private OrderSettings() {}
}
