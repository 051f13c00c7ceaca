package levee.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import levee.cart.CartItem;
import levee.cart.SaleHold;
import levee.catalogue.Money;

/** What was bought, as it was called and what it cost on that day. Immutable. */
@Embeddable
public class OrderLine implements Serializable {

    private int position;

    @Column(name = "variant_id")
    private long variantId;

    @Column(name = "product_id")
    private long productId;

    private String sku;

    private String name;

    private String choice;

    private String picture;

    private int quantity;

    @Column(name = "price_amount")
    private BigDecimal price;

    /** Of the units of a flash sale that it bought; null for what came out of the general stock. */
    @Column(name = "reservation_id")
    private Long reservationId;

    /** For JPA. */
    protected OrderLine() {}

    OrderLine(int position, CartItem item) {
        this.position = position;
        this.variantId = item.getVariant().getId();
        this.productId = item.getProduct().getId();
        this.sku = item.getVariant().getSku();
        this.name = cut(item.getProduct().getTitle(), 200);
        this.choice = cut(
                item.getVariant().getChoice() == null
                        ? ""
                        : item.getVariant().getChoice().getText(),
                130);
        this.picture = item.getProduct().getPicture();
        this.quantity = item.getQuantity();
        this.price = item.getPrice().getAmount();
        this.reservationId = item.hold().map(SaleHold::reservation).orElse(null);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    Long reservationId() {
        return reservationId;
    }

    public long getVariantId() {
        return variantId;
    }

    public long getProductId() {
        return productId;
    }

    public String getSku() {
        return sku;
    }

    public String getName() {
        return name;
    }

    /** Empty where there was nothing to choose. */
    public String getChoice() {
        return choice;
    }

    public String getPicture() {
        return picture;
    }

    public int getQuantity() {
        return quantity;
    }

    public Money getPrice() {
        return Money.of(price, Money.SHOP_CURRENCY);
    }

    public Money getTotal() {
        return getPrice().times(quantity);
    }
}
