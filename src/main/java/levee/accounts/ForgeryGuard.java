package levee.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Refuses what another site made a visitor's browser send. Only requests that may change something are looked at. */
public class ForgeryGuard extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** For scripts, which need not put the token into a form. */
    private static final String HEADER = "X-CSRF-Token";

    @Inject
    private AccountSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || claim(request).isBelievable(ourOrigins(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static Claim claim(HttpServletRequest request) {
        String expected = CsrfToken.in(request).orElse(null);
        return new Claim(
                expected != null,
                request.getHeader("Cookie") != null,
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                expected,
                expected == null ? null : sentToken(request));
    }

    private static String sentToken(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null ? header : request.getParameter(CsrfToken.FIELD);
    }

    /** The address by which the shop is known, and the one by which this request found it. */
    private Set<String> ourOrigins(HttpServletRequest request) {
        String scheme = request.isSecure() ? "https://" : "http://";
        String here = scheme + String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
        String known = settings.publicUrl().toLowerCase(Locale.ROOT);
        return here.equals(known) ? Set.of(here) : Set.of(here, known);
    }
}
