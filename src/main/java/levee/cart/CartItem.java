package levee.cart;

import java.util.Optional;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Variant;

/**
 * A line of a cart as it stands now: at the catalogue's price of now, beside the units that are left; or at the price of a
 * flash sale, as long as its units are held.
 */
public final class CartItem {

    private final Variant variant;
    private final int quantity;
    private final int available;
    private final SaleHold hold;

    public CartItem(Variant variant, int quantity, int available) {
        this(variant, quantity, available, null);
    }

    CartItem(Variant variant, int quantity, int available, SaleHold hold) {
        this.variant = variant;
        this.quantity = quantity;
        this.available = available;
        this.hold = hold;
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
        return hold == null ? variant.getPrice() : hold.price();
    }

    public Money getTotal() {
        return getPrice().times(quantity);
    }

    /** What holds its units in a flash sale; empty for what is bought at its usual price. */
    public Optional<SaleHold> hold() {
        return Optional.ofNullable(hold);
    }

    /** Whether the shop still sells it, at whatever stock. */
    public boolean isOnSale() {
        return variant.isActive() && getProduct().isActive();
    }

    public boolean isSoldOut() {
        return hold == null && available <= 0;
    }

    /** Whether there are some left, but fewer than wanted. */
    public boolean isShort() {
        return hold == null && !isSoldOut() && available < quantity;
    }

    /** How many would be left for others. */
    public int getLeft() {
        return available - quantity;
    }

    public boolean isBuyable() {
        return isOnSale() && (hold == null ? available >= quantity : hold.live());
    }
}
