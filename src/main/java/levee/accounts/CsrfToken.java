package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    @Inject
    private HttpServletRequest request;

    /** Null without a session: then there is nothing of this visitor's to protect, and no session is made for it. */
    public String getValue() {
        return in(request).orElse(null);
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
        String token = RandomText.ofBits(128);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    static boolean same(String expected, String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
