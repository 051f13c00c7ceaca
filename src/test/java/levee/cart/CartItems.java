package levee.cart;

import java.time.Instant;
import levee.catalogue.Category;
import levee.catalogue.Choice;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Variant;

/** Lines of carts, for tests. */
public final class CartItems {

    private CartItems() {}

    /** With plenty in stock. */
    public static CartItem of(long variantId, String price, int quantity) {
        return of(variantId, price, quantity, 1_000);
    }

    static CartItem of(long variantId, String price, int quantity, int available) {
        Category lamps = new Category(null, "Lamps", "lamp", 0);
        Product product = new Product(lamps, "Lumen", "Lamp", "A lamp", "lamp", Instant.EPOCH);
        Variant variant = product.addVariant("SKU-" + variantId, Choice.NONE, Money.euros(price));
        setId(lamps, 1L);
        setId(product, variantId);
        setId(variant, variantId);
        return new CartItem(variant, quantity, available);
    }

    /** What the database would do. */
    private static void setId(Object entity, Long id) {
        try {
            var field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
