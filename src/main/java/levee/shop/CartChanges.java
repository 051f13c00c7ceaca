package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import levee.cart.Carts;
import levee.cart.CurrentCart;
import levee.catalogue.Catalogue;

/**
 * What the plain forms of the product page and of the cart post: each changes the cart and sends the browser back to it.
 * What there is to say about it travels in the address, since there is no state to keep it in.
 */
@WebServlet({"/cart/add", "/cart/change", "/cart/remove"})
public class CartChanges extends HttpServlet {

    private static final int SEE_OTHER = 303;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Catalogue catalogue;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong variant = variant(request.getParameter("variant"));
        if (variant.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OptionalInt quantity = quantity(request.getParameter("quantity"));
        CartNotice notice = quantity.isEmpty()
                ? CartNotice.QUANTITY
                : change(request.getServletPath(), variant.getAsLong(), quantity.getAsInt());
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", notice.address(variant.getAsLong(), quantity.orElse(1)));
    }

    private CartNotice change(String path, long variant, int quantity) {
        return switch (path) {
            case "/cart/add" -> add(variant, quantity);
            case "/cart/change" -> {
                currentCart.change(variant, quantity);
                yield CartNotice.CHANGED;
            }
            default -> {
                boolean held = isHeld(variant);
                currentCart.remove(variant);
                yield held ? CartNotice.LET_GO : CartNotice.REMOVED;
            }
        };
    }

    /** Whether it is in the cart at the price of a flash sale: that cannot be put back. */
    private boolean isHeld(long variant) {
        return currentCart.cart().getItems().stream()
                .anyMatch(item ->
                        item.getVariant().getId() == variant && item.hold().isPresent());
    }

    private CartNotice add(long variant, int quantity) {
        if (catalogue.findVariant(variant).isEmpty()) {
            return CartNotice.GONE;
        }
        return currentCart.add(variant, quantity) ? CartNotice.ADDED : CartNotice.FULL;
    }

    static OptionalLong variant(String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    /** A number of units that a cart takes. */
    static OptionalInt quantity(String text) {
        if (text == null || !text.strip().matches("[0-9]{1,3}")) {
            return OptionalInt.empty();
        }
        int quantity = Integer.parseInt(text.strip());
        return quantity >= 1 && quantity <= Carts.MOST_UNITS ? OptionalInt.of(quantity) : OptionalInt.empty();
    }
}
