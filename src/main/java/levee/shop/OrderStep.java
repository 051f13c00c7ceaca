package levee.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import levee.orders.Order;
import levee.orders.OrderEvent;
import levee.orders.OrderState;
import levee.page.MomentText;
import levee.page.Texts;

/**
 * A step on an order's way, taken or still to come.
 *
 * @param time empty if it is not known, or still to come
 * @param kind {@code done}, {@code now} or {@code next}: for the style
 */
record OrderStep(String text, String time, String kind) {

    private static final List<OrderState> WAY =
            List.of(OrderState.PLACED, OrderState.PAID, OrderState.PACKED, OrderState.SHIPPED, OrderState.DELIVERED);

    /** The steps taken, then those that are usual from there. */
    static List<OrderStep> of(Order order, List<OrderEvent> events) {
        List<OrderStep> steps = new ArrayList<>();
        if (order.getState() != OrderState.PLACED) {
            steps.add(step(OrderState.PLACED, order.getPlacedAt(), "done"));
        }
        if (!events.isEmpty()) {
            steps.add(step(OrderState.PAID, null, "done"));
        }
        for (OrderEvent event : events) {
            if (event.getState() != order.getState()) {
                steps.add(step(event.getState(), event.getHappenedAt(), "done"));
            }
        }
        steps.add(step(order.getState(), order.getChangedAt(), "now"));
        toCome(order.getState()).forEach(state -> steps.add(step(state, null, "next")));
        return steps;
    }

    private static List<OrderState> toCome(OrderState state) {
        if (state == OrderState.PAYMENT_UNKNOWN) {
            return WAY.subList(1, WAY.size());
        }
        return WAY.contains(state) ? WAY.subList(WAY.indexOf(state) + 1, WAY.size()) : List.of();
    }

    private static OrderStep step(OrderState state, Instant time, String kind) {
        String text = Texts.of("order.state." + state.getCode());
        return new OrderStep(text, time == null ? "" : MomentText.of(time), kind);
    }
}
