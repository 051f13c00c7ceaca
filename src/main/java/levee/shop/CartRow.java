package levee.shop;

import levee.cart.CartItem;
import levee.cart.SaleHold;
import levee.catalogue.Choice;
import levee.page.MomentText;
import levee.page.Texts;

/**
 * A line of the cart, its texts ready.
 *
 * @param problem why it cannot be bought as it is; empty if it can
 * @param sale whether it is of a flash sale, and so has as many units as are held
 * @param held until when; empty for what is of no sale, or not held any more
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
        String problem,
        boolean sale,
        String held) {

    static CartRow of(CartItem item) {
        return new CartRow(
                item.getVariant().getId(),
                item.hold().map(hold -> Link.toSale(hold.sale())).orElseGet(() -> Link.to(item.getProduct())),
                Picture.of(item.getProduct().getPicture(), item.getProduct().getId()),
                item.getProduct().getTitle(),
                text(item.getVariant().getChoice()),
                Price.of(item.getPrice()),
                Price.of(item.getTotal()),
                item.getQuantity(),
                problem(item),
                item.hold().isPresent(),
                item.hold()
                        .filter(SaleHold::live)
                        .map(hold -> Texts.of("cart.line.held", MomentText.of(hold.until())))
                        .orElse(""));
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
        if (item.hold().isPresent()) {
            return Texts.of("cart.line.lapsed");
        }
        return Texts.of(item.isSoldOut() ? "cart.line.sold-out" : "cart.line.short");
    }
}
