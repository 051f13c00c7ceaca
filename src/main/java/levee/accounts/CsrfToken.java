package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a form must carry, as the hidden field {@link #FIELD}, to be believed when there is a session: another site can
 * make a browser send the cookie, but cannot know this.
 */
@Named
@RequestScoped
public class CsrfToken {

    public static final String FIELD = "csrf";

    private static final String ATTRIBUTE = "levee.csrf";
    private static final int BITS = 128;
    private static final int MASKED_LENGTH = 43;

    @Inject
    private HttpServletRequest request;

    /**
     * The token as a page carries it, masked anew each time: in a compressed page next to what a visitor typed, the same
     * token would give itself away by the page's length (BREACH, 2013). Null without a session: then there is nothing of
     * this visitor's to protect, and no session is made for it.
     */
    public String getValue() {
        return in(request).map(CsrfToken::masked).orElse(null);
    }

    /** The token of the request's session, made when it is first asked for; empty without a session. */
    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(CsrfToken::in);
    }

    private static String in(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        return renew(session);
    }

    /** At sign-in: a token that somebody else saw before is worth nothing after. */
    static String renew(HttpSession session) {
        String token = RandomText.ofBits(BITS);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** A mask, and the token under it. */
    static String masked(String token) {
        byte[] mask = Base64.getUrlDecoder().decode(RandomText.ofBits(BITS));
        byte[] secret = Base64.getUrlDecoder().decode(token);
        byte[] both = Arrays.copyOf(mask, 2 * mask.length);
        for (int i = 0; i < mask.length; i++) {
            both[mask.length + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @param sent what a form brought, masked; null or nonsense if it likes */
    static boolean same(String token, String sent) {
        if (sent == null || sent.length() != MASKED_LENGTH) {
            return false;
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(sent);
            byte[] secret = Arrays.copyOfRange(both, both.length / 2, both.length);
            for (int i = 0; i < secret.length; i++) {
                secret[i] ^= both[i];
            }
            return MessageDigest.isEqual(Base64.getUrlDecoder().decode(token), secret);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
