package levee.orders;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an order stands, and where it can go from there. Placing takes the stock; an order that ends declined or cancelled
 * has put it back.
 */
public enum OrderState {
    /** Stock taken, payment not yet asked for or not yet answered: lasts as long as the request that pays. */
    PLACED,
    PAID,
    /** Not paid, and never will be: the stock is back. Final. */
    DECLINED,
    /** The gateway did not answer: asked again until it does. */
    PAYMENT_UNKNOWN,
    PACKED,
    SHIPPED,
    DELIVERED,
    /** Paid for, and called off before it was sent: the stock is back, the money is still to be refunded. */
    CANCELLED,
    /** The money is back. Final. */
    REFUNDED;

    private Set<OrderState> next() {
        return switch (this) {
            case PLACED -> EnumSet.of(PAID, DECLINED, PAYMENT_UNKNOWN);
            case PAYMENT_UNKNOWN -> EnumSet.of(PAID, DECLINED);
            case PAID -> EnumSet.of(PACKED, CANCELLED);
            case PACKED -> EnumSet.of(SHIPPED, CANCELLED);
            case SHIPPED -> EnumSet.of(DELIVERED, REFUNDED);
            case DELIVERED, CANCELLED -> EnumSet.of(REFUNDED);
            case DECLINED, REFUNDED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean canBecome(OrderState state) {
        return next().contains(state);
    }

    /** The states from which one can come here. */
    Set<OrderState> before() {
        Set<OrderState> before = EnumSet.noneOf(OrderState.class);
        Arrays.stream(values()).filter(state -> state.canBecome(this)).forEach(before::add);
        return before;
    }

    /** Whether nobody knows yet if it is paid. */
    public boolean isPending() {
        return canBecome(PAID);
    }

    /** Whether the staff have done something to it. */
    public boolean isBeyondPaying() {
        return !isPending() && this != PAID && this != DECLINED;
    }

    /** As addresses, labels and messages name it: {@code payment-unknown}. */
    public String getCode() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
