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

    private PaymentSettings() {}
}
