package levee.accounts;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the guards look at it: decoded and without parameters, so that no spelling goes past them. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.replaceAll("/{2,}", "/");
    }

    /** Whether it is the address itself or one below it; {@code /accounting} is not within {@code /account}. */
    static boolean isWithin(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
