package levee.cache.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which page is asked for. */
final class PageAddress {

    private static final int LONGEST = 500;

    private PageAddress() {}

    /** Of what is asked for, all that makes a difference; empty if nothing is, or it is no page of ours by its length. */
    static Optional<String> of(HttpServletRequest request, PageParameters parameters) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        String path = path(request);
        String query = parameters.telling(region(path), request.getQueryString());
        String address = query.isEmpty() ? path : path + '?' + query;
        return address.length() > LONGEST ? Optional.empty() : Optional.of(address);
    }

    /** As the container understands it: of the many ways to write it, one. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    static String region(HttpServletRequest request) {
        return region(path(request));
    }

    /** The first part of the address, of which there are as many as web.xml names. */
    static String region(String address) {
        int end = 1;
        while (end < address.length() && address.charAt(end) != '/' && address.charAt(end) != '?') {
            end++;
        }
        return end == 1 ? "home" : address.substring(1, end);
    }
}
