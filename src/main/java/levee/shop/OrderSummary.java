package levee.shop;

import levee.orders.Order;
import levee.page.MomentText;
import levee.page.Texts;

/** An order in the list of a customer's orders, its texts ready. */
record OrderSummary(String number, String href, String placed, String state, String stateText, String total) {

    static OrderSummary of(Order order) {
        return new OrderSummary(
                order.getNumber(),
                "/order/" + order.getNumber(),
                MomentText.day(order.getPlacedAt()),
                order.getState().getCode(),
                Texts.of("order.state." + order.getState().getCode()),
                Price.of(order.getTotal()));
    }
}
