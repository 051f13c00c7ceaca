package levee.surge.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * What somebody has come for, and so how they are treated when there is not room for all; the most urgent first.
 */
enum Errand {
    /** Whoever repairs the shop, or packs what was bought. */
    OFFICE("office", 0),
    /** An order is being sent, or units of a flash sale are asked for: all that a surge is for. */
    PAY("checkout", 0),
    /** The checkout's pages, and what was ordered. */
    CHECKOUT("checkout", 0.4),
    /** The cart, and what one needs an account for. */
    CART("cart", 0.25),
    /** Everything else. */
    BROWSE("browse", 0.2),
    /** What takes no room, or must be known when there is none: static files, health, and figures. */
    FREE("", 0);

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final List<String> FREE_ADDRESSES = List.of(
            "/resources",
            "/jakarta.faces.resource",
            "/metrics",
            "/health",
            "/office/operations/live",
            "/waiting-room",
            "/standing");

    private static final List<String> OFFICE_ADDRESSES = List.of("/office", "/acknowledge");

    private static final List<String> CHECKOUT_ADDRESSES = List.of("/checkout", "/order");

    private static final List<String> SALES = List.of("/sale");

    private static final List<String> CART_ADDRESSES =
            List.of("/cart", "/account", "/sign-in", "/sign-up", "/sign-out", "/forgot-password", "/reset-password");

    private final String label;
    private final double share;

    Errand(String label, double share) {
        this.label = label;
        this.share = share;
    }

    static Errand of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return of(request.getMethod(), path);
    }

    /** @param path within the application */
    static Errand of(String method, String path) {
        if (isWithin(path, FREE_ADDRESSES)) {
            return FREE;
        }
        if (isWithin(path, OFFICE_ADDRESSES)) {
            return OFFICE;
        }
        if (isWithin(path, CHECKOUT_ADDRESSES)) {
            return READS.contains(method) ? CHECKOUT : PAY;
        }
        if (isWithin(path, SALES) && !READS.contains(method)) {
            return PAY;
        }
        return isWithin(path, CART_ADDRESSES) ? CART : BROWSE;
    }

    private static boolean isWithin(String path, List<String> addresses) {
        for (String address : addresses) {
            if (path.startsWith(address)
                    && (path.length() == address.length() || path.charAt(address.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** As the figures call it: checkout, cart, browse or office. */
    String label() {
        return label;
    }

    /** Whether it is one of those that share the limit of rendering. */
    boolean isRendering() {
        return share > 0;
    }

    /** How many of the limit are its own for certain, and come on top where others have taken all. */
    int guaranteed(int limit) {
        return (int) Math.ceil(share * limit);
    }

    /** Whether a rush may be so long that waiting is of no use to anybody. */
    boolean isPatientOnlyInARush() {
        return this == BROWSE;
    }
}
