package levee.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says how long a static file may be kept: for ever under its {@link Assets} address or if its own name carries its
 * version (fonts, which style sheets name without a hash), else until asked again.
 */
@WebFilter(urlPatterns = Assets.FOLDER + "*")
public class StaticFiles extends HttpFilter {

    private static final String FONTS = Assets.FOLDER + "fonts/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", keptForEver(request) ? "public, max-age=31536000, immutable" : "no-cache");
        chain.doFilter(request, response);
    }

    /** Only for the hash that the file has now: during a roll-out an old node must not have its answer kept. */
    private static boolean keptForEver(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith(FONTS)) {
            return true;
        }
        String query = request.getQueryString();
        if (query == null || !query.startsWith("v=")) {
            return false;
        }
        String address = Assets.address(request.getServletContext(), path.substring(Assets.FOLDER.length()));
        return address.equals(path + "?" + query);
    }
}
