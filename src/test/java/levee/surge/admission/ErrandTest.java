package levee.surge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrandTest {

    @Test
    void whoSendsAnOrderPaysAndWhoLooksAtOneIsInTheCheckout() {
        assertThat(Errand.of("POST", "/checkout")).isEqualTo(Errand.PAY);
        assertThat(Errand.of("GET", "/checkout")).isEqualTo(Errand.CHECKOUT);
        assertThat(Errand.of("GET", "/order/AB-12")).isEqualTo(Errand.CHECKOUT);
        assertThat(Errand.of("POST", "/sale/lamps/reserve")).isEqualTo(Errand.PAY);
        assertThat(Errand.of("GET", "/sale/lamps")).isEqualTo(Errand.BROWSE);
        assertThat(Errand.PAY.label()).isEqualTo("checkout");
    }

    @Test
    void whatLooksLikeAnotherAddressIsNone() {
        assertThat(Errand.of("GET", "/checkouts")).isEqualTo(Errand.BROWSE);
        assertThat(Errand.of("GET", "/officer")).isEqualTo(Errand.BROWSE);
        assertThat(Errand.of("GET", "/cart/add")).isEqualTo(Errand.CART);
        assertThat(Errand.of("GET", "/")).isEqualTo(Errand.BROWSE);
    }

    @Test
    void whatTakesNoRoomNeverWaits() {
        assertThat(Errand.of("GET", "/resources/levee/styles/shop.css")).isEqualTo(Errand.FREE);
        assertThat(Errand.of("GET", "/standing/lamps")).isEqualTo(Errand.FREE);
        assertThat(Errand.of("GET", "/office/operations/live")).isEqualTo(Errand.FREE);
        assertThat(Errand.of("GET", "/office/operations")).isEqualTo(Errand.OFFICE);
        assertThat(Errand.of("POST", "/acknowledge")).isEqualTo(Errand.OFFICE);
    }

    @Test
    void everyErrandThatSharesTheLimitHasAPlaceForCertainHoweverLowItIs() {
        assertThat(Errand.BROWSE.guaranteed(1)).isEqualTo(1);
        assertThat(Errand.CHECKOUT.guaranteed(20)).isEqualTo(8);
        assertThat(Errand.OFFICE.guaranteed(20)).isZero();
    }
}
