package levee.visitor;

import java.util.List;
import levee.command.visitor.Answer;
import levee.command.visitor.Visitor;

/** What a visitor finds on the shelves. */
public final class Catalogue {

    private Catalogue() {}

    /** The address of something that can be bought. */
    public static String firstProduct(Visitor visitor) {
        return products(visitor).stream()
                .filter(product -> isBuyable(visitor.get(product)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing on the home page or its categories can be bought"));
    }

    private static boolean isBuyable(Answer page) {
        return page.page().selectFirst("[data-action=add-to-cart]:not([disabled])") != null;
    }

    /** The products of the home page and of the first category. */
    public static List<String> products(Visitor visitor) {
        List<String> links = new java.util.ArrayList<>(visitor.get("/").links());
        links.stream()
                .filter(link -> link.startsWith("/category/"))
                .findFirst()
                .ifPresent(category -> links.addAll(visitor.get(category).links()));
        return links.stream()
                .filter(link -> link.startsWith("/product/"))
                .distinct()
                .toList();
    }
}
