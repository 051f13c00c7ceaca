package levee.cache.pages;

import jakarta.servlet.http.HttpServletRequest;

/** Which page is asked for. */
final class PageAddress {

    private PageAddress() {}

    /** Of what is asked for, all that makes a difference. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + '?' + query;
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
