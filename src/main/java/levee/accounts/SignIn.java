package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import levee.accounts.Throttle.Purpose;

/** Signing in and out: from here on this session is, or no longer is, that person's. */
@RequestScoped
public class SignIn {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    @Inject
    private Throttle throttle;

    @Inject
    private Credentials credentials;

    @Inject
    private CurrentAccount currentAccount;

    /**
     * Signs in who knows the password.
     *
     * @return whether it was right; nothing tells whether the address or the password was wrong
     * @throws TooManyAttemptsException even if the password is right this time
     */
    public boolean attempt(String email, char[] password) {
        Optional<Account> account = verify(email, password);
        account.ifPresent(known -> {
            if (known.hasOutdatedPassword()) {
                credentials.strengthen(known.getId(), password);
            }
            enter(known);
        });
        return account.isPresent();
    }

    private Optional<Account> verify(String email, char[] password) {
        Duration wait = throttle.attempt(Purpose.SIGN_IN, email, visitor.address());
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        Optional<Account> account = credentials.verify(email, password);
        account.ifPresent(known -> throttle.succeeded(Purpose.SIGN_IN, email));
        return account;
    }

    /**
     * The person who is signed in chooses another password; who only sits at their screen does not know the present one.
     * Every session ends but this.
     *
     * @return whether the present password was right
     * @throws TooManyAttemptsException as when signing in
     */
    public boolean changePassword(char[] present, char[] wanted) {
        String email = currentAccount.email().orElseThrow();
        Optional<Account> account = verify(email, present);
        account.ifPresent(known -> enter(credentials.change(known.getId(), wanted)));
        return account.isPresent();
    }

    /** Signs in somebody who has just shown in another way to be the owner of the account. */
    public void enter(Account account) {
        HttpSession session = request.getSession();
        // Whoever knew the session before, a thief of its id included, does not know this one; the cart comes along.
        request.changeSessionId();
        CsrfToken.renew(session);
        new SignedInSession(account.getId(), account.getSignInEpoch()).keepIn(session);
        currentAccount.forget();
    }

    public void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        currentAccount.forget();
    }
}
