package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import levee.payment.TestGateway;

/** The life of an order after it is paid, on real databases. */
class FulfilmentIT {

    @OnBothDatabases
    void twoWhoShipTheSameParcelSendOneLetter(Market market) throws Exception {
        Purchase purchase = market.purchase(market.cart(market.variant("1.00", 3)));
        Order order = market.buy(purchase, TestGateway.SUCCEEDS);
        market.fulfilment().pack(order.getId(), 1, "in a box");

        List<Object> answers = AtOnce.run(2, () -> {
            market.fulfilment().ship(order.getId(), 1, null);
            return "shipped";
        });

        assertThat(answers).filteredOn("shipped"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(IllegalTransitionException.class::isInstance)
                .hasSize(1);
        assertThat(market.lettersTo(purchase)).as("confirmation and dispatch").isEqualTo(2);
        assertThat(market.orders().events(order))
                .extracting(OrderEvent::getState)
                .containsExactly(OrderState.PACKED, OrderState.SHIPPED);
    }

    @OnBothDatabases
    void aCancelledOrderPutsItsStockBackOnceAndCanThenBeRefunded(Market market) {
        long lamp = market.variant("1.00", 3);
        Order order = market.buy(market.purchase(market.cart(lamp)), TestGateway.SUCCEEDS);
        market.fulfilment().cancel(order.getId(), 1, "changed their mind");
        assertThatThrownBy(() -> market.fulfilment().cancel(order.getId(), 1, "again"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(market.available(lamp)).isEqualTo(3);

        assertThat(market.refunds().refund(market.reload(order), 1, "")).isTrue();
        assertThat(market.reload(order).getState()).isEqualTo(OrderState.REFUNDED);
        assertThatThrownBy(() -> market.refunds().refund(market.reload(order), 1, ""))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @OnBothDatabases
    void anOrderIsFoundByItsNumberAndTheBuyersAddressInAnyCase(Market market) {
        Order order = market.buy(market.purchase(market.cart(market.variant("1.00", 3))), TestGateway.SUCCEEDS);
        String number = order.getNumber();
        assertThat(market.orders().find(number, order.getEmail().toUpperCase())).isPresent();
        assertThat(market.orders().find(number, "someone@else.example")).isEmpty();
        assertThat(market.orders().find(OrderNumber.next(), order.getEmail())).isEmpty();
        assertThat(market.orders().find(number).orElseThrow().getLines()).hasSize(1);
        assertThat(market.orders().find(number).orElseThrow().getPlacedAt()).isEqualTo(order.getPlacedAt());
    }
}
