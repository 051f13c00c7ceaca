package levee.shop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the path of an address asks for: a view and, for {@code /product/12-kettle} or {@code /order/AB12}, an argument.
 * The argument is null where the path ends with the view.
 */
record Address(String view, String argument) {

    private static final String ATTRIBUTE = "levee.shop.argument";

    /** Views that show one thing of many: the rest of their path says which. */
    private static final Set<String> WITH_ARGUMENT = Set.of("category", "product", "order", "sale");

    private static final String RESERVE = "/reserve";

    /** Longer than any slug: what is longer is not ours. */
    private static final int LONGEST = 300;

    /**
     * @param path as decoded by the container
     * @param views all views of the application, such as {@code /shop/cart.xhtml}
     * @return null if no view answers to the path
     */
    static Address of(String path, Set<String> views) {
        if (path.length() > LONGEST || path.endsWith("/home")) {
            return null;
        }
        if (path.equals("/")) {
            return new Address("/shop/home.xhtml", null);
        }
        if (path.equals("/office")) {
            return known("/office/home.xhtml", null, views);
        }
        if (path.startsWith("/office/")) {
            return known(path + ".xhtml", null, views);
        }
        int slash = path.indexOf('/', 1);
        if (slash > 0 && WITH_ARGUMENT.contains(path.substring(1, slash))) {
            String argument = path.substring(slash + 1);
            return argument.isEmpty() ? null : known("/shop" + path.substring(0, slash) + ".xhtml", argument, views);
        }
        return known("/shop" + path + ".xhtml", null, views);
    }

    private static Address known(String view, String argument, Set<String> views) {
        return views.contains(view) ? new Address(view, argument) : null;
    }

    boolean isCategory() {
        return view.equals("/shop/category.xhtml");
    }

    boolean isProduct() {
        return view.equals("/shop/product.xhtml");
    }

    boolean isSale() {
        return view.equals("/shop/sale.xhtml");
    }

    /**
     * The sale whose form is sent to this address; empty for any other address. It lies below the sale's own, so that
     * whatever stands before a sale stands before its form too.
     */
    Optional<Address> reserving() {
        return isSale() && argument != null && argument.endsWith(RESERVE)
                ? Optional.of(new Address(view, argument.substring(0, argument.length() - RESERVE.length())))
                : Optional.empty();
    }

    /** Whether the view only shows: it is read, never posted to. */
    boolean isBrowsing() {
        return isCategory()
                || isProduct()
                || isSale()
                || view.equals("/shop/home.xhtml")
                || view.equals("/shop/search.xhtml");
    }

    /** The id that the argument begins with. */
    OptionalLong id() {
        return argument == null ? OptionalLong.empty() : id(argument);
    }

    /** The id that a text such as {@code 12-kettle} begins with. */
    static OptionalLong id(String text) {
        int end = text.indexOf('-');
        String digits = end < 0 ? text : text.substring(0, end);
        // 18 digits always fit into a long.
        return digits.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Leaves the argument with the request, for the page bean. */
    void leaveArgument(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, argument);
    }

    /** What the visitor asked the current view for: null where it ends with the view. */
    static String argument(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    static long id(HttpServletRequest request) {
        return id(argument(request)).orElseThrow();
    }
}
