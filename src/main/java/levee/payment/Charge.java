package levee.payment;

/** What became of a charge. */
public sealed interface Charge {

    /** @param reference by which the gateway knows the money it took */
    record Approved(String reference) implements Charge {}

    /** No money was taken, and none will be by the same key. */
    record Declined() implements Charge {}

    /** No answer: the money may or may not have been taken. {@link PaymentGateway#conclude} finds out later. */
    record Unknown() implements Charge {}
}
