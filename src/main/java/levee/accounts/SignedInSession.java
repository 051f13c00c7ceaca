package levee.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What a session knows of the person who signed in with it: the account's id, and the epoch of its sign-ins (see
 * {@link Account#changePassword}). JDK types alone, since sessions travel between nodes.
 */
record SignedInSession(long accountId, long signInEpoch) {

    private static final String ACCOUNT = "levee.account";
    private static final String EPOCH = "levee.sign-in-epoch";

    /** Never creates a session. */
    static Optional<SignedInSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ACCOUNT) instanceof Long account
                && session.getAttribute(EPOCH) instanceof Long epoch) {
            return Optional.of(new SignedInSession(account, epoch));
        }
        return Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ACCOUNT, accountId);
        session.setAttribute(EPOCH, signInEpoch);
    }
}
