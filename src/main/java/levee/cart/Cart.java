package levee.cart;

import java.util.List;
import levee.catalogue.Money;

/** A cart as it stood when it was read. Immutable. */
public final class Cart {

    public static final Cart EMPTY = new Cart(List.of());

    private final List<CartItem> items;

    public Cart(List<CartItem> items) {
        this.items = List.copyOf(items);
    }

    /** In the order in which they were put in. */
    public List<CartItem> getItems() {
        return items;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int getUnits() {
        return items.stream().mapToInt(CartItem::getQuantity).sum();
    }

    public Money getTotal() {
        return items.stream().map(CartItem::getTotal).reduce(Money.zero(Money.SHOP_CURRENCY), Money::plus);
    }

    /** Whether every line could be bought as things stand; the database decides again when it is. */
    public boolean isBuyable() {
        return !items.isEmpty() && items.stream().allMatch(CartItem::isBuyable);
    }
}
