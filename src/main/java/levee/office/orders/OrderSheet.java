package levee.office.orders;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import levee.catalogue.Money;
import levee.orders.Order;
import levee.orders.OrderLine;
import levee.orders.OrderState;

/**
 * An order with all that is known of it, at the moment it was read: what an order page shows until somebody does something.
 *
 * @param payment the gateway's name for the payment; null until it is paid
 */
public record OrderSheet(
        long id,
        String number,
        OrderState state,
        Long accountId,
        String email,
        List<String> address,
        String delivery,
        Money deliveryPrice,
        Money goodsTotal,
        Money total,
        String payment,
        Instant placedAt,
        List<OrderLine> lines,
        List<Step> steps)
        implements Serializable {

    /**
     * What somebody did.
     *
     * @param by the person's name; null if the account is gone
     */
    public record Step(OrderState state, String note, String by, Instant happenedAt) implements Serializable {

        public String getLook() {
            return StateLook.of(state);
        }
    }

    static OrderSheet of(Order order, List<Step> steps) {
        return new OrderSheet(
                order.getId(),
                order.getNumber(),
                order.getState(),
                order.getAccountId(),
                order.getEmail(),
                address(order),
                order.getDelivery().getCode(),
                order.getDeliveryPrice(),
                order.getGoodsTotal(),
                order.getTotal(),
                order.getPaymentReference(),
                order.getPlacedAt(),
                List.copyOf(order.getLines()),
                steps);
    }

    /** Line by line, as it is written on a parcel. */
    private static List<String> address(Order order) {
        var address = order.getAddress();
        String town = address.getPostalCode() + " " + address.getCity();
        return Stream.of(
                        address.getName(),
                        address.getLine1(),
                        address.getLine2(),
                        town,
                        address.getCountry().getTitle())
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    public String getLook() {
        return StateLook.of(state);
    }

    public boolean isGuest() {
        return accountId == null;
    }

    public boolean isPackable() {
        return state.canBecome(OrderState.PACKED);
    }

    public boolean isShippable() {
        return state.canBecome(OrderState.SHIPPED);
    }

    public boolean isDeliverable() {
        return state.canBecome(OrderState.DELIVERED);
    }

    public boolean isCancellable() {
        return state.canBecome(OrderState.CANCELLED);
    }

    public boolean isRefundable() {
        return state.canBecome(OrderState.REFUNDED);
    }

    /** Whether nothing is left to be done. */
    public boolean isSettled() {
        return !isPackable() && !isShippable() && !isDeliverable() && !isCancellable() && !isRefundable();
    }
}
