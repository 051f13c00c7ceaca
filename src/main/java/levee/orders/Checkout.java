package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import levee.orders.OrderCounters.Failure;
import levee.orders.OrderCounters.Reservation;
import levee.payment.Card;
import levee.payment.Charge;
import levee.payment.GatewayOutException;
import levee.payment.Payments;
import levee.stock.SoldOutException;

/**
 * Buying, in three steps: one transaction takes the stock and writes the order; the gateway is asked for the money outside
 * of it; a second transaction writes down the answer. Cut off anywhere, the purchase can be sent again with the same
 * {@link PurchaseKey}, to any node, and goes on where it stopped; if nobody does, {@link PaymentResolver} ends it.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Checkout {

    private static final Logger LOG = System.getLogger(Checkout.class.getName());

    @Inject
    private Placing placing;

    @Inject
    private Settlement settlement;

    @Inject
    private Payments payments;

    @Inject
    private Orders orders;

    @Inject
    private OrderCounters counters;

    @Inject
    private Event<OrderPlaced> news;

    @Inject
    private Clock clock;

    /**
     * Makes one order of a purchase, however often and wherever it is sent.
     *
     * @return the order as {@code paid}, {@code declined} (stock put back) or pending (the resolver will know)
     * @throws SoldOutException naming the variant of which there is not enough: no order, nothing taken
     * @throws GatewayOutException if the gateway is not asked at the moment: no money taken, and none will be unless the
     *     purchase is sent again
     */
    public Order buy(Purchase purchase, Card card) {
        try {
            return payments.whereThereIsPlace(() -> pay(place(purchase), card));
        } catch (GatewayOutException e) {
            counters.failed(Failure.ERROR);
            return known(purchase.key(), e);
        } catch (SoldOutException e) {
            counters.stock(Reservation.SOLD_OUT);
            counters.failed(Failure.SOLD_OUT);
            throw e;
        } catch (RuntimeException e) {
            counters.failed(Failure.ERROR);
            throw e;
        }
    }

    private Order place(Purchase purchase) {
        try {
            Order placed = Retry.run(() -> placing.place(purchase));
            if (isOfGeneralStock(placed)) {
                counters.stock(Reservation.RESERVED);
            }
            return placed;
        } catch (RuntimeException e) {
            if (!Retry.isDuplicate(e)) {
                throw e;
            }
            return orders.findByKey(purchase.key()).orElseThrow(() -> e);
        }
    }

    /** What was held in a flash sale was counted when it was reserved. */
    private static boolean isOfGeneralStock(Order order) {
        return !order.quantities().isEmpty();
    }

    private Order pay(Order order, Card card) {
        if (!order.getState().isPending()) {
            return order;
        }
        Charge charge = payments.charge(
                order.idempotencyKey(),
                order.getTotal().getAmount(),
                order.getTotal().getCurrency(),
                card);
        try {
            return settle(order, charge, Reservation.RELEASED);
        } catch (RuntimeException e) {
            // The money may have been taken: the order stands as pending, and is not to be ordered once more.
            LOG.log(Level.ERROR, "The payment of order " + order.getNumber() + " could not be written down yet", e);
            return order;
        }
    }

    /**
     * An order that was placed and not asked for is left as it is: whoever sends the form again goes on with it, or the resolver
     * ends it. It may not be ended here, for the same form may have been sent twice and the other be paid for just now. Where
     * the gateway had been asked before and kept silent, its order is the better answer.
     */
    private Order known(String key, GatewayOutException out) {
        return orders.findByKey(key)
                .filter(order -> order.getState() != OrderState.PLACED)
                .orElseThrow(() -> out);
    }

    /**
     * Goes on with a purchase whose form was sent before.
     *
     * @return empty if nothing was ever placed with this key: then cart or prices changed since the form was made
     * @throws GatewayOutException as {@link #buy}
     */
    public Optional<Order> repeat(String key, Card card) {
        Optional<Order> order =
                PurchaseKey.isKey(key) ? orders.findByKey(key).map(placed -> payAgain(placed, card)) : Optional.empty();
        if (order.isEmpty()) {
            counters.failed(Failure.CHANGED);
        }
        return order;
    }

    private Order payAgain(Order order, Card card) {
        try {
            return payments.whereThereIsPlace(() -> pay(order, card));
        } catch (GatewayOutException e) {
            return known(order.idempotencyKey(), e);
        }
    }

    /**
     * Asks the gateway what became of a payment that is pending, for good.
     *
     * @throws GatewayOutException if it cannot be asked at the moment
     */
    void conclude(String key) {
        Charge charge = payments.conclude(key);
        orders.findByKey(key)
                .filter(order -> order.getState().isPending())
                .ifPresent(order -> settle(order, charge, Reservation.EXPIRED));
    }

    private Order settle(Order order, Charge charge, Reservation whenPutBack) {
        if (charge instanceof Charge.Unknown) {
            counters.unanswered();
        }
        OrderState state = stateAfter(charge);
        if (state == order.getState()) {
            return order;
        }
        String reference = charge instanceof Charge.Approved approved ? approved.reference() : null;
        if (!Retry.run(() -> settlement.settle(order, state, reference))) {
            return orders.findByKey(order.idempotencyKey()).orElseThrow();
        }
        order.become(state, clock.instant());
        tell(order, whenPutBack);
        return order;
    }

    private static OrderState stateAfter(Charge charge) {
        if (charge instanceof Charge.Approved) {
            return OrderState.PAID;
        }
        return charge instanceof Charge.Declined ? OrderState.DECLINED : OrderState.PAYMENT_UNKNOWN;
    }

    private void tell(Order order, Reservation whenPutBack) {
        if (order.getState() == OrderState.PAID) {
            counters.ordered();
            news.fire(new OrderPlaced(order.getNumber(), order.getTotal(), order.getUnits()));
        }
        if (order.getState() == OrderState.DECLINED) {
            counters.stock(whenPutBack);
            counters.failed(whenPutBack == Reservation.EXPIRED ? Failure.ERROR : Failure.DECLINED);
        }
    }
}
