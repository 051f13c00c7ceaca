package levee.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CartTest {

    @Test
    void itsTotalIsTheExactSumOfItsLines() {
        Cart cart = new Cart(List.of(CartItems.of(1, "0.10", 3), CartItems.of(2, "0.20", 1)));
        assertThat(cart.getTotal()).hasToString("0.50 EUR");
        assertThat(cart.getUnits()).isEqualTo(4);
    }

    @Test
    void anEmptyOneCostsNothingAndCannotBeBought() {
        assertThat(Cart.EMPTY.getTotal()).hasToString("0.00 EUR");
        assertThat(Cart.EMPTY.isBuyable()).isFalse();
    }

    @Test
    void oneLineWithTooFewInStockKeepsItFromBeingBought() {
        CartItem enough = CartItems.of(1, "1.00", 2, 2);
        CartItem tooFew = CartItems.of(2, "1.00", 3, 2);
        CartItem none = CartItems.of(3, "1.00", 1, 0);
        assertThat(new Cart(List.of(enough)).isBuyable()).isTrue();
        assertThat(new Cart(List.of(enough, tooFew)).isBuyable()).isFalse();
        assertThat(tooFew.isShort()).isTrue();
        assertThat(none.isShort()).isFalse();
        assertThat(none.isSoldOut()).isTrue();
    }

    @Test
    void whatIsNoLongerOnSaleCannotBeBought() {
        CartItem item = CartItems.of(1, "1.00", 1);
        item.getProduct().setActive(false);
        assertThat(item.isBuyable()).isFalse();
    }
}
