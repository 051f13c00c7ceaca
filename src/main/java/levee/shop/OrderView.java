package levee.shop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import levee.orders.Order;
import levee.orders.OrderEvent;
import levee.orders.OrderState;
import levee.orders.PostalAddress;
import levee.page.MomentText;
import levee.page.Texts;

/** An order as its buyer sees it, its texts ready. */
record OrderView(
        String number,
        String placed,
        String lead,
        boolean pending,
        List<OrderStep> steps,
        List<OrderRow> rows,
        String goodsTotal,
        String delivery,
        String deliveryPrice,
        String total,
        String email,
        List<String> address) {

    static OrderView of(Order order, List<OrderEvent> events) {
        return new OrderView(
                order.getNumber(),
                MomentText.day(order.getPlacedAt()),
                lead(order),
                order.getState().isPending(),
                OrderStep.of(order, events),
                order.getLines().stream().map(OrderRow::of).toList(),
                Price.of(order.getGoodsTotal()),
                Texts.of("delivery." + order.getDelivery().getCode()),
                Price.orFree(order.getDeliveryPrice()),
                Price.of(order.getTotal()),
                order.getEmail(),
                lines(order.getAddress()));
    }

    /** What the state means for the buyer, in a sentence. */
    private static String lead(Order order) {
        OrderState state = order.getState() == OrderState.PLACED ? OrderState.PAYMENT_UNKNOWN : order.getState();
        return Texts.of("order.lead." + state.getCode(), order.getEmail());
    }

    private static List<String> lines(PostalAddress address) {
        return Stream.of(
                        address.getName(),
                        address.getLine1(),
                        address.getLine2(),
                        address.getPostalCode() + " " + address.getCity(),
                        address.getCountry().getTitle())
                .filter(Objects::nonNull)
                .toList();
    }
}
