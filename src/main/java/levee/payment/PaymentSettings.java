package levee.payment;

/** The settings of this package. */
final class PaymentSettings {

    /**
     * The folder of the test gateway's book, which all nodes share. Without it no payment is taken: a shop that is open
     * to the public must not sell for the numbers of test cards.
     */
    static final String TEST_BOOK = "levee.payment.test-book";

    /** How long the test gateway keeps silent for the card that times out. */
    static final String TEST_TIME_OUT_MILLIS = "levee.payment.test-time-out-millis";

    static final String TEST_TIME_OUT_MILLIS_DEFAULT = "2000";

    /** How long an answer of the gateway is waited for. An order must not be looked up with the gateway before that is over. */
    static final String TIME_OUT_MILLIS = "levee.payment.time-out-millis";

    static final long TIME_OUT_MILLIS_DEFAULT = 10_000;

    /**
     * How many requests of a node wait for the gateway at once. Fewer than the node takes orders at once
     * (levee.surge.admission.payments), for the same places are needed by those who reserve in a flash sale.
     */
    static final String AT_ONCE = "levee.payment.at-once";

    static final int AT_ONCE_DEFAULT = 40;

    private PaymentSettings() {}
}
