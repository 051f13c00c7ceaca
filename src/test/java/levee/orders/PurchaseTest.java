package levee.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import levee.cart.Cart;
import levee.cart.CartItem;
import levee.cart.CartItems;
import levee.catalogue.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseTest {

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 59.99, 4.90",
        "STANDARD, 60.00, 0.00",
        "EXPRESS, 10.00, 11.90",
        "EXPRESS, 600.00, 11.90",
        "PICK_UP, 10.00, 0.00"
    })
    void standardDeliveryAloneIsFreeFromASumOn(Delivery delivery, String goods, String price) {
        assertThat(delivery.priceFor(Money.euros(goods))).isEqualTo(Money.euros(price));
    }

    @Test
    void theTotalIsTheExactSumOfGoodsAndDelivery() {
        Cart cart = new Cart(List.of(CartItems.of(1, "0.10", 3), CartItems.of(2, "19.99", 2)));
        Order order = order("key", cart);
        assertThat(order.getGoodsTotal()).hasToString("40.28 EUR");
        assertThat(order.getDeliveryPrice()).hasToString("4.90 EUR");
        assertThat(order.getTotal()).hasToString("45.18 EUR");
        assertThat(order.getUnits()).isEqualTo(5);
    }

    @Test
    void stockIsTakenInTheOrderOfTheVariantsIds() {
        Cart cart = new Cart(List.of(CartItems.of(9, "1.00", 1), CartItems.of(3, "1.00", 2)));
        assertThat(order("key", cart).quantities()).containsExactly(entry(3L, 2), entry(9L, 1));
    }

    private static Order order(String key, Cart cart) {
        Purchase purchase = new Purchase(key, cart, "ada@example.org", new PostalAddress(), Delivery.STANDARD, null);
        return new Order(purchase, Instant.EPOCH);
    }

    @Test
    void theSameCartAtTheSamePricesHasTheSameKey() {
        assertThat(PurchaseKey.of("cart", "", cart("1.00", 1)))
                .isEqualTo(PurchaseKey.of("cart", "", cart("1.00", 1)))
                .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void anotherCartPriceQuantityOrAttemptHasAnotherKey() {
        assertThat(List.of(
                        PurchaseKey.of("cart", "", cart("1.00", 1)),
                        PurchaseKey.of("other", "", cart("1.00", 1)),
                        PurchaseKey.of("cart", "2", cart("1.00", 1)),
                        PurchaseKey.of("cart", "", cart("1.01", 1)),
                        PurchaseKey.of("cart", "", cart("1.00", 2))))
                .doesNotHaveDuplicates();
    }

    private static Cart cart(String price, int quantity) {
        CartItem item = CartItems.of(1, price, quantity);
        return new Cart(List.of(item));
    }
}
