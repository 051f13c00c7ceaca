package levee.cart;

import static org.assertj.core.api.Assertions.assertThat;

import levee.orders.Market;
import levee.orders.OnBothDatabases;

/** Carts on real databases. */
class CartsIT {

    @OnBothDatabases
    void aCartIsReadInOneStatementHoweverManyLinesItHas(Market market) {
        String cart = market.cart(market.variant("1.00", 3), market.variant("2.00", 0), market.variant("3.00", 1));
        market.forgetEntities();

        long selects = market.sent("select");
        var read = market.carts().find(cart);

        assertThat(market.sent("select") - selects).isEqualTo(1);
        assertThat(read.getTotal()).hasToString("6.00 EUR");
        assertThat(read.getItems()).extracting("soldOut").containsExactly(false, true, false);
    }

    @OnBothDatabases
    void whatIsInTheCartAlreadyIsAddedToUpToTheMost(Market market) {
        long lamp = market.variant("1.00", 3);
        String cart = market.cart(lamp);
        assertThat(market.add(cart, lamp, 5)).isTrue();
        assertThat(market.carts().find(cart).getUnits()).isEqualTo(6);
        assertThat(market.add(cart, lamp, 20)).isTrue();
        assertThat(market.carts().units(cart)).isEqualTo(20);
    }

    @OnBothDatabases
    void aFullCartTakesNoOtherThingButMoreOfWhatItHas(Market market) {
        String cart = market.cart();
        long lamp = market.variant("1.00", 3);
        market.add(cart, lamp, 1);
        for (int line = 1; line < Carts.MOST_LINES; line++) {
            assertThat(market.add(cart, market.variant("1.00", 3), 1)).isTrue();
        }
        assertThat(market.add(cart, market.variant("1.00", 3), 1)).isFalse();
        assertThat(market.add(cart, lamp, 1)).isTrue();
    }
}
