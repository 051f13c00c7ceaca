package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import levee.cart.Cart;
import levee.cart.Carts;
import levee.cart.CurrentCart;
import levee.catalogue.Catalogue;
import levee.catalogue.Money;
import levee.catalogue.Variant;
import levee.orders.Delivery;
import levee.page.Texts;

/** What the visitor means to buy, what is wrong with it, and what was just done to it. */
@Named
@RequestScoped
public class CartPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Catalogue catalogue;

    private List<CartRow> rows;
    private boolean buyable;
    private String total;
    private String deliveryHint;
    private CartNotice notice;
    private String noticeText;
    private CartUndo undo;

    /** Before anything is rendered: the number beside the cart's link at the head of the page is read off this cart, too. */
    public void load() {
        Cart cart = currentCart.cart();
        rows = cart.getItems().stream().map(CartRow::of).toList();
        buyable = cart.isBuyable();
        total = Price.of(cart.getTotal());
        deliveryHint = deliveryHint(cart.getTotal());
        CartNotice.of(request.getParameter(CartNotice.PARAMETER)).ifPresent(this::say);
    }

    private static String deliveryHint(Money goods) {
        String freeFrom = Price.of(Delivery.FREE_FROM);
        return goods.compareTo(Delivery.FREE_FROM) >= 0
                ? Texts.of("cart.delivery-free")
                : Texts.of("cart.delivery-hint", Price.of(Delivery.STANDARD.priceFor(goods)), freeFrom);
    }

    private void say(CartNotice said) {
        if (said == CartNotice.REMOVED) {
            sayRemoved();
        } else {
            notice = said;
            noticeText = Texts.of("cart.notice." + said.code(), Carts.MOST_UNITS, Carts.MOST_LINES);
        }
    }

    /** Nothing is said of what the address names and the shop does not have. */
    private void sayRemoved() {
        OptionalLong variantId = CartChanges.variant(request.getParameter("variant"));
        OptionalInt quantity = CartChanges.quantity(request.getParameter("quantity"));
        if (variantId.isPresent() && quantity.isPresent()) {
            catalogue.findVariant(variantId.getAsLong()).ifPresent(variant -> {
                notice = CartNotice.REMOVED;
                noticeText = Texts.of("cart.notice.removed", name(variant));
                undo = new CartUndo(variant.getId(), quantity.getAsInt());
            });
        }
    }

    private static String name(Variant variant) {
        return variant.getProduct().getTitle();
    }

    public List<CartRow> getRows() {
        return rows;
    }

    /** Whether the checkout is open to it. */
    public boolean isBuyable() {
        return buyable;
    }

    public String getTotal() {
        return total;
    }

    public String getDeliveryHint() {
        return deliveryHint;
    }

    /** Null if there is nothing to say. */
    public String getNoticeText() {
        return noticeText;
    }

    public boolean isProblem() {
        return notice != null && notice.isProblem();
    }

    /** What to put back in if the visitor thinks better of it; null if nothing was removed. */
    public CartUndo getUndo() {
        return undo;
    }

    public int getMostUnits() {
        return Carts.MOST_UNITS;
    }
}
