package levee.office.orders;

import levee.orders.OrderState;

/** How a state looks among others: what wants to be done stands out. */
final class StateLook {

    private StateLook() {}

    /** A kind of badge. */
    static String of(OrderState state) {
        return switch (state) {
            case PAID, PACKED -> "busy";
            case SHIPPED, DELIVERED -> "good";
            case CANCELLED, PLACED -> "warn";
            case PAYMENT_UNKNOWN -> "bad";
            case DECLINED, REFUNDED -> "quiet";
        };
    }
}
