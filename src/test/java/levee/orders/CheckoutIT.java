package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.payment.TestGateway;
import levee.stock.SoldOutException;

/** Buying on real databases, where these decide who gets what. */
class CheckoutIT {

    private static final int EIGHT = 8;

    @OnBothDatabases
    void eightBuyersOfTheLastUnitMakeOneOrderAndSevenAreToldSoldOut(Market market) throws Exception {
        long lamp = market.variant("19.90", 1);
        List<Purchase> purchases = new ArrayList<>();
        for (int buyer = 0; buyer < EIGHT; buyer++) {
            purchases.add(market.purchase(market.cart(lamp)));
        }

        List<Object> answers = AtOnce.run(purchases.stream()
                .map(purchase -> (Callable<Order>) () -> market.buy(purchase, TestGateway.SUCCEEDS))
                .toList());

        assertThat(answers)
                .filteredOn(Order.class::isInstance)
                .singleElement()
                .satisfies(order -> assertThat(((Order) order).getState()).isEqualTo(OrderState.PAID));
        assertThat(answers)
                .filteredOn(SoldOutException.class::isInstance)
                .hasSize(EIGHT - 1)
                .allSatisfy(soldOut ->
                        assertThat(((SoldOutException) soldOut).variantId()).isEqualTo(lamp));
        assertThat(market.available(lamp)).isZero();
        assertThat(market.ordersOf(lamp)).isEqualTo(1);
        assertThat(purchases.stream().mapToLong(market::lettersTo).sum()).isEqualTo(1);
    }

    @OnBothDatabases
    void payPressedEightTimesIsOneOrderOneChargeAndOneLetter(Market market) throws Exception {
        long lamp = market.variant("19.90", 100);
        Purchase purchase = market.purchase(market.cart(lamp));

        List<Object> answers = AtOnce.run(EIGHT, () -> market.buy(purchase, TestGateway.SUCCEEDS));

        assertThat(answers).hasOnlyElementsOfType(Order.class);
        assertThat(answers)
                .extracting(order -> ((Order) order).getNumber())
                .containsOnly(((Order) answers.get(0)).getNumber());
        assertThat(answers).extracting(order -> ((Order) order).getState()).containsOnly(OrderState.PAID);
        assertThat(market.ordersOf(lamp)).isEqualTo(1);
        assertThat(market.available(lamp)).isEqualTo(99);
        assertThat(market.lettersTo(purchase)).isEqualTo(1);
    }

    @OnBothDatabases
    void ordersOfTheSameThingsInAnySequenceAllSucceed(Market market) throws Exception {
        long lamp = market.variant("19.90", 1000);
        long shade = market.variant("5.00", 1000);
        List<Callable<Order>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 40; buyer++) {
            Purchase purchase = market.purchase(buyer % 2 == 0 ? market.cart(lamp, shade) : market.cart(shade, lamp));
            String card = buyer % 5 == 0 ? TestGateway.IS_DECLINED : TestGateway.SUCCEEDS;
            buyers.add(() -> market.buy(purchase, card));
        }

        assertThat(AtOnce.run(buyers)).hasOnlyElementsOfType(Order.class);
        assertThat(market.available(lamp)).isEqualTo(1000 - 32);
        assertThat(market.available(shade)).isEqualTo(1000 - 32);
    }

    @OnBothDatabases
    void aDeclinedCardPutsTheStockBackAndTheNextAttemptIsAnOrderOfItsOwn(Market market) {
        long lamp = market.variant("19.90", 3);
        String cart = market.cart(lamp);

        Order declined = market.buy(market.purchase(cart), TestGateway.IS_DECLINED);
        assertThat(declined.getState()).isEqualTo(OrderState.DECLINED);
        assertThat(market.available(lamp)).isEqualTo(3);

        Order again = market.buy(market.purchase(cart), TestGateway.SUCCEEDS);
        assertThat(again.getNumber()).as("the same attempt").isEqualTo(declined.getNumber());
        assertThat(again.getState()).isEqualTo(OrderState.DECLINED);

        Order paid = market.buy(market.purchase(cart, "second"), TestGateway.SUCCEEDS);
        assertThat(paid.getState()).isEqualTo(OrderState.PAID);
        assertThat(market.available(lamp)).isEqualTo(2);
    }

    @OnBothDatabases
    void aPurchaseWritesAnOrderItsLinesTheStockThePaymentAndALetter(Market market) {
        long lamp = market.variant("19.90", 3);
        market.buy(market.purchase(market.cart(market.variant("1.00", 3))), TestGateway.SUCCEEDS);
        Purchase purchase = market.purchase(market.cart(lamp, market.variant("2.00", 3), market.variant("3.00", 3)));

        long selects = market.sent("select");
        long inserts = market.sent("insert");
        long updates = market.sent("update");
        market.buy(purchase, TestGateway.SUCCEEDS);

        assertThat(market.sent("insert") - inserts)
                .as("order, all lines, letter")
                .isEqualTo(3);
        assertThat(market.sent("update") - updates)
                .as("three stock items, paid")
                .isEqualTo(4);
        assertThat(market.sent("select") - selects).isZero();
    }
}
