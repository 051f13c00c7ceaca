package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import levee.payment.TestGateway;

/** What becomes of an order when a node dies half-way, or the gateway keeps silent. */
class PendingPaymentIT {

    @OnBothDatabases
    void anOrderWhoseNodeDiedBeforePayingIsClosedAndTheLateChargeRefused(Market market) {
        long lamp = market.variant("19.90", 3);
        Purchase purchase = market.purchase(market.cart(lamp));
        Order placed = market.placing().place(purchase);
        assertThat(market.available(lamp)).isEqualTo(2);
        assertThat(market.pendingKeys()).contains(purchase.key());

        market.checkout().conclude(purchase.key());
        market.checkout().conclude(purchase.key());

        assertThat(market.reload(placed).getState()).isEqualTo(OrderState.DECLINED);
        assertThat(market.available(lamp)).isEqualTo(3);
        assertThat(market.pendingKeys()).doesNotContain(purchase.key());
        assertThat(market.buy(purchase, TestGateway.SUCCEEDS).getState())
                .as("the buyer's own late request")
                .isEqualTo(OrderState.DECLINED);
    }

    @OnBothDatabases
    void aPurchaseWhoseNodeDiedBeforePayingGoesOnWhenItIsSentAgain(Market market) {
        long lamp = market.variant("19.90", 3);
        Purchase purchase = market.purchase(market.cart(lamp));
        Order placed = market.placing().place(purchase);

        Order repeated = market.checkout()
                .repeat(purchase.key(), Market.card(TestGateway.SUCCEEDS))
                .orElseThrow();

        assertThat(repeated.getNumber()).isEqualTo(placed.getNumber());
        assertThat(market.reload(placed).getState()).isEqualTo(OrderState.PAID);
        assertThat(market.available(lamp)).isEqualTo(2);
    }

    @OnBothDatabases
    void aPaymentThatTimedOutIsResolvedOnceByTwoNodesAtOnce(Market market) throws Exception {
        long lamp = market.variant("19.90", 3);
        Purchase purchase = market.purchase(market.cart(lamp));
        Order unknown = market.buy(purchase, TestGateway.TIMES_OUT);
        assertThat(market.reload(unknown).getState()).isEqualTo(OrderState.PAYMENT_UNKNOWN);
        assertThat(market.lettersTo(purchase)).isZero();

        AtOnce.run(2, () -> {
            market.checkout().conclude(purchase.key());
            return "done";
        });

        assertThat(market.reload(unknown).getState()).isEqualTo(OrderState.PAID);
        assertThat(market.reload(unknown).getPaymentReference()).isNotBlank();
        assertThat(market.available(lamp)).isEqualTo(2);
        assertThat(market.lettersTo(purchase)).isEqualTo(1);
    }
}
