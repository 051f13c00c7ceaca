package levee.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Tells browsers what no page of ours ever does, so that they refuse it if somebody makes a page try. */
public class SecurityHeaders extends HttpFilter {

    private static final String POLICY = "Content-Security-Policy";

    private static final String SHOP_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none';" + " form-action 'self'; frame-ancestors 'none'";

    /** PrimeFaces adds a policy of its own, with the nonce of each page's scripts (see web.xml). */
    private static final String OFFICE_POLICY =
            "object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private static final List<String> STATIC = List.of("/resources", "/jakarta.faces.resource");

    /** What they show is somebody's own. */
    private static final List<String> PERSONAL = List.of(
            "/cart",
            "/checkout",
            "/order",
            "/account",
            "/sign-in",
            "/sign-up",
            "/sign-out",
            "/forgot-password",
            "/reset-password",
            "/acknowledge",
            Room.OFFICE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        boolean office = Paths.isWithin(path, Room.OFFICE);
        response.setHeader(POLICY, office ? OFFICE_POLICY : SHOP_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        keepOutOfCaches(path, request, response);
        chain.doFilter(request, response);
    }

    /** Also pages of everybody, once they are shown to somebody: they carry a name, or the number of things in a cart. */
    private static void keepOutOfCaches(String path, HttpServletRequest request, HttpServletResponse response) {
        if (isWithinAny(path, PERSONAL)) {
            response.setHeader("Cache-Control", "no-store");
        } else if (request.getSession(false) != null && !isWithinAny(path, STATIC)) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
    }

    private static boolean isWithinAny(String path, List<String> addresses) {
        return addresses.stream().anyMatch(address -> Paths.isWithin(path, address));
    }
}
