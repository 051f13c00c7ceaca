package levee.shop;

import levee.cart.CartItem;
import levee.catalogue.Choice;
import levee.page.Texts;

/**
 * A line of the cart, its texts ready.
 *
 * @param problem why it cannot be bought as it is; empty if it can
 */
record CartRow(
        long variant,
        String href,
        Picture picture,
        String name,
        String choice,
        String price,
        String total,
        int quantity,
        String problem) {

    static CartRow of(CartItem item) {
        return new CartRow(
                item.getVariant().getId(),
                Link.to(item.getProduct()),
                Picture.of(item.getProduct().getPicture(), item.getProduct().getId()),
                item.getProduct().getTitle(),
                text(item.getVariant().getChoice()),
                Price.of(item.getPrice()),
                Price.of(item.getTotal()),
                item.getQuantity(),
                problem(item));
    }

    private static String text(Choice choice) {
        return choice == null ? "" : choice.getText();
    }

    private static String problem(CartItem item) {
        if (item.isBuyable()) {
            return "";
        }
        if (!item.isOnSale()) {
            return Texts.of("cart.line.gone");
        }
        return Texts.of(item.isSoldOut() ? "cart.line.sold-out" : "cart.line.short");
    }
}
