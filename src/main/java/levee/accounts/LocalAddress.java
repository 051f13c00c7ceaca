package levee.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Addresses within the shop, for going on after signing in. Whatever the parameter says, nobody is sent to another site
 * by it: browsers read {@code //elsewhere} and {@code /\elsewhere} as one.
 */
public final class LocalAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,999}");

    private LocalAddress() {}

    /** The address if it is within the shop, else the other one. */
    public static String orElse(String address, String other) {
        return address != null && LOCAL.matcher(address).matches() ? address : other;
    }

    /** Where a request was going; of one that would change something, the page without its parameters. */
    static String of(HttpServletRequest request) {
        boolean repeatable = request.getMethod().equals("GET") && request.getQueryString() != null;
        String address =
                repeatable ? request.getRequestURI() + "?" + request.getQueryString() : request.getRequestURI();
        return orElse(address, "/");
    }

    public static String encode(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
