package levee.cart;

import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Variant;

/** A line of a cart as it stands now: at the catalogue's price of now, beside the units that are left. */
public final class CartItem {

    private final Variant variant;
    private final int quantity;
    private final int available;

    public CartItem(Variant variant, int quantity, int available) {
        this.variant = variant;
        this.quantity = quantity;
        this.available = available;
    }

    public Variant getVariant() {
        return variant;
    }

    public Product getProduct() {
        return variant.getProduct();
    }

    public int getQuantity() {
        return quantity;
    }

    public Money getPrice() {
        return variant.getPrice();
    }

    public Money getTotal() {
        return variant.getPrice().times(quantity);
    }

    /** Whether the shop still sells it, at whatever stock. */
    public boolean isOnSale() {
        return variant.isActive() && getProduct().isActive();
    }

    public boolean isSoldOut() {
        return available <= 0;
    }

    /** Whether there are some left, but fewer than wanted. */
    public boolean isShort() {
        return !isSoldOut() && available < quantity;
    }

    /** How many would be left for others. */
    public int getLeft() {
        return available - quantity;
    }

    public boolean isBuyable() {
        return isOnSale() && available >= quantity;
    }
}
