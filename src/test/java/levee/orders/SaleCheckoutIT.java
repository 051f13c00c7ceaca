package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.cart.Carts;
import levee.payment.TestGateway;
import levee.payment.TestGateways;
import levee.stock.sale.FlashSale;
import levee.stock.sale.HoldLapsedException;
import levee.stock.sale.SaleAnswer;
import levee.stock.sale.SaleRequest;
import levee.stock.sale.Stall;
import org.junit.jupiter.api.io.TempDir;

/** Buying what is held in a flash sale, on real databases. */
class SaleCheckoutIT {

    @TempDir
    Path folder;

    /** Somebody who has units of a new sale in their cart. */
    private final class Bought {

        private final Stall stall;
        private final Carts carts;
        private final Checkout checkout;
        private final long lamp;
        private final FlashSale sale;
        private final String cart;
        private final SaleAnswer held;

        private Bought(Workshop workshop) {
            stall = new Stall(workshop, TestGateways.quick(folder.resolve("book")), "http://shop.example");
            carts = stall.bench.bean(Carts.class);
            checkout = stall.bench.bean(Checkout.class);
            lamp = stall.variant("19.90", 10);
            sale = stall.open(lamp, "9.90", 10, 3);
            cart = stall.buyer();
            held = stall.reserve(sale, SaleRequest.ofCart(cart), 2);
            carts.hold(cart, lamp, held.units(), held.reservation());
        }

        private Purchase purchase(String attempt) {
            PostalAddress address = new PostalAddress();
            address.setName("Ada Lovelace");
            address.setLine1("1 Example Street");
            address.setPostalCode("10115");
            address.setCity("Berlin");
            address.setCountry(Country.DE);
            var found = carts.find(cart);
            String key = PurchaseKey.of(cart, attempt, found);
            return new Purchase(key, found, cart + "@buyer.example", address, Delivery.STANDARD, null);
        }

        private Order buy(String card) {
            return checkout.buy(purchase(""), Market.card(card));
        }

        /** Available, reserved and sold units of the sale, which have to fit all else that is written. */
        private String counted() {
            assertThat(stall.faults(sale)).isEmpty();
            var item = stall.item(sale);
            return item.getAvailable() + " " + item.getReserved() + " " + item.getSold();
        }
    }

    @OnBothMakes
    void whatIsHeldIsBoughtAtTheSalesPriceAndTheGeneralStockStaysAsItWas(Workshop workshop) {
        Bought bought = new Bought(workshop);
        assertThat(bought.counted()).isEqualTo("8 2 0");
        assertThat(bought.carts.find(bought.cart).getTotal()).hasToString("19.80 EUR");
        assertThat(bought.carts.find(bought.cart).isBuyable())
                .as("though the general stock has none left")
                .isTrue();

        Order order = bought.buy(TestGateway.SUCCEEDS);

        assertThat(order.getState()).isEqualTo(OrderState.PAID);
        assertThat(order.getGoodsTotal()).hasToString("19.80 EUR");
        assertThat(bought.counted()).isEqualTo("8 0 2");
        assertThat(bought.stall.stock(bought.lamp)).isZero();
    }

    @OnBothMakes
    void payPressedEightTimesSellsTheUnitsOnce(Workshop workshop) throws Exception {
        Bought bought = new Bought(workshop);
        Purchase purchase = bought.purchase("");
        Callable<Object> paying = () ->
                bought.checkout.buy(purchase, Market.card(TestGateway.SUCCEEDS)).getNumber();

        var answers = Together.run(Collections.nCopies(8, paying));

        assertThat(answers).containsOnly(answers.get(0)).hasOnlyElementsOfType(String.class);
        assertThat(bought.counted()).isEqualTo("8 0 2");
    }

    @OnBothMakes
    void aDeclinedPaymentGivesTheUnitsBackToTheSale(Workshop workshop) {
        Bought bought = new Bought(workshop);
        assertThat(bought.buy(TestGateway.IS_DECLINED).getState()).isEqualTo(OrderState.DECLINED);
        assertThat(bought.counted()).isEqualTo("10 0 0");
        assertThat(bought.stall.stock(bought.lamp)).isZero();
        Purchase again = bought.purchase("second");
        assertThatExceptionOfType(HoldLapsedException.class)
                .isThrownBy(() -> bought.checkout.buy(again, Market.card(TestGateway.SUCCEEDS)));
    }

    @OnBothMakes
    void whatIsNotHeldAnyMoreIsNotSold(Workshop workshop) {
        Bought bought = new Bought(workshop);
        Purchase late = bought.purchase("");
        bought.stall.lapse(bought.held.reservation());

        assertThatExceptionOfType(HoldLapsedException.class)
                .isThrownBy(() -> bought.checkout.buy(late, Market.card(TestGateway.SUCCEEDS)));
        assertThat(bought.carts.find(bought.cart).isBuyable()).isFalse();
        bought.stall.settle();
        assertThat(bought.counted()).isEqualTo("10 0 0");
    }

    @OnBothMakes
    void aNodeThatDiesBetweenOrderAndPaymentLeavesTheUnitsToBePaidForOrGivenBack(Workshop workshop) {
        Bought bought = new Bought(workshop);
        Purchase purchase = bought.purchase("");
        bought.stall.bench.bean(Placing.class).place(purchase);
        assertThat(bought.counted()).isEqualTo("8 0 2");

        bought.checkout.conclude(purchase.key());
        bought.checkout.conclude(purchase.key());

        assertThat(bought.counted()).isEqualTo("10 0 0");
    }

    @OnBothMakes
    void anOrderThatIsCalledOffAfterTheSaleGivesItsUnitsToTheGeneralStock(Workshop workshop) {
        Bought bought = new Bought(workshop);
        Order order = bought.buy(TestGateway.SUCCEEDS);
        bought.stall.end(bought.sale);
        bought.stall.settle();
        assertThat(bought.stall.stock(bought.lamp)).isEqualTo(8);

        bought.stall.bench.bean(Fulfilment.class).cancel(order.getId(), 1, "changed their mind");
        bought.stall.settle();

        assertThat(bought.stall.stock(bought.lamp)).isEqualTo(10);
        assertThat(bought.counted()).isEqualTo("0 0 0");
    }

    @OnBothMakes
    void aLineThatIsRemovedLetsItsUnitsGo(Workshop workshop) {
        Bought bought = new Bought(workshop);
        bought.carts.change(bought.cart, bought.lamp, 3);
        bought.carts.add(bought.cart, bought.lamp, 5);
        assertThat(bought.carts.units(bought.cart)).as("as many as are held").isEqualTo(2);

        bought.carts.remove(bought.cart, bought.lamp);

        assertThat(bought.counted()).isEqualTo("10 0 0");
        assertThat(bought.carts.find(bought.cart).isEmpty()).isTrue();
    }

    @OnBothMakes
    void inACartOfBothEachThingComesFromWhereItIs(Workshop workshop) {
        Bought bought = new Bought(workshop);
        long shade = bought.stall.variant("5.00", 3);
        bought.carts.add(bought.cart, shade, 1);

        assertThat(bought.buy(TestGateway.SUCCEEDS).getGoodsTotal()).hasToString("24.80 EUR");

        assertThat(bought.counted()).isEqualTo("8 0 2");
        assertThat(bought.stall.stock(shade)).isEqualTo(2);
    }
}
