package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final Set<String> VIEWS = Set.of(
            "/shop/home.xhtml",
            "/shop/product.xhtml",
            "/shop/category.xhtml",
            "/shop/order.xhtml",
            "/shop/cart.xhtml",
            "/shop/account/orders.xhtml",
            "/office/home.xhtml",
            "/office/products/edit.xhtml");

    @Test
    void theRootIsTheHomePage() {
        assertThat(Address.of("/", VIEWS)).isEqualTo(new Address("/shop/home.xhtml", null));
        assertThat(Address.of("/office", VIEWS)).isEqualTo(new Address("/office/home.xhtml", null));
    }

    @Test
    void aPathIsThatOfItsView() {
        assertThat(Address.of("/cart", VIEWS).view()).isEqualTo("/shop/cart.xhtml");
        assertThat(Address.of("/account/orders", VIEWS).view()).isEqualTo("/shop/account/orders.xhtml");
        assertThat(Address.of("/office/products/edit", VIEWS).view()).isEqualTo("/office/products/edit.xhtml");
    }

    @Test
    void aProductIsKnownByItsIdWhateverFollows() {
        Address address = Address.of("/product/12-steel-kettle", VIEWS);
        assertThat(address.view()).isEqualTo("/shop/product.xhtml");
        assertThat(address.id()).hasValue(12);
        assertThat(Address.id("12")).hasValue(12);
    }

    @Test
    void anOrderIsKnownByItsNumber() {
        assertThat(Address.of("/order/AB12CD34EF56", VIEWS).argument()).isEqualTo("AB12CD34EF56");
        assertThat(Address.of("/order", VIEWS).argument()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kettle", "-1", "0", "0012", "1e3", "12kettle", "１２", "1234567890123456789", " 12"})
    void nonsenseIsNoId(String argument) {
        assertThat(Address.id(argument)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/home",
                "/office/home",
                "/cart/",
                "/cart.xhtml",
                "/shop/cart.xhtml",
                "/product/",
                "/order/",
                "/../WEB-INF/web",
                "//cart",
                "/office/",
                "/office/../shop/cart"
            })
    void whatIsNoPageHasNoView(String path) {
        assertThat(Address.of(path, VIEWS)).isNull();
    }

    @Test
    void anOverlongPathIsNoPage() {
        assertThat(Address.of("/product/1-" + "x".repeat(1_000), VIEWS)).isNull();
    }

    @Test
    void onlyPagesToLookAtAreForLookingAlone() {
        assertThat(Address.of("/", VIEWS).isBrowsing()).isTrue();
        assertThat(Address.of("/product/1-x", VIEWS).isBrowsing()).isTrue();
        assertThat(Address.of("/cart", VIEWS).isBrowsing()).isFalse();
    }

    @Test
    void theFormOfASaleIsSentBelowTheSale() {
        Set<String> views = Set.of("/shop/sale.xhtml");
        assertThat(Address.of("/sale/lamps/reserve", views).reserving())
                .hasValue(new Address("/shop/sale.xhtml", "lamps"));
        assertThat(Address.of("/sale/lamps", views).reserving()).isEmpty();
        assertThat(Address.of("/sale", views).reserving()).isEmpty();
    }
}
