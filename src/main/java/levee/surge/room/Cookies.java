package levee.surge.room;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser keeps: who it is, its ticket, its pass. A ticket alone is worth nothing in another browser, since it carries
 * a hash of who its own is.
 */
final class Cookies {

    private static final String VISITOR = "levee-visitor";
    private static final String TICKET = "levee-place-";
    private static final String PASS = "levee-pass-";
    private static final int A_DAY = 24 * 60 * 60;
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Cookies(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** A hash of who the browser is; of one that is new here, from now on. */
    String visitor() {
        String known = value(VISITOR).orElse(null);
        if (known == null) {
            known = random();
            put(VISITOR, known, A_DAY);
        }
        return hash(known);
    }

    /** Empty for a browser that was never here. */
    Optional<String> knownVisitor() {
        return value(VISITOR).map(Cookies::hash);
    }

    Optional<String> ticket(String sale) {
        return value(TICKET + sale);
    }

    void putTicket(String sale, String token) {
        put(TICKET + sale, token, A_DAY);
    }

    void dropTicket(String sale) {
        put(TICKET + sale, "", 0);
    }

    Optional<String> pass(String sale) {
        return value(PASS + sale);
    }

    void putPass(String sale, String token) {
        put(PASS + sale, token, A_DAY);
    }

    private Optional<String> value(String name) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void put(String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
