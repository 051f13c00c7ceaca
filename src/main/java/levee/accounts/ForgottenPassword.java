package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import levee.accounts.Throttle.Purpose;

/** Somebody forgot their password: they ask for a letter, and with the token in it they choose another. */
@RequestScoped
public class ForgottenPassword {

    @Inject
    private Throttle throttle;

    @Inject
    private Visitor visitor;

    @Inject
    private PasswordResets resets;

    @Inject
    private SignIn signIn;

    /**
     * The letter goes out if there is such an account; nothing tells whether there is.
     *
     * @throws TooManyAttemptsException so that nobody's mailbox is filled
     */
    public void ask(String email) {
        Duration wait = throttle.attempt(Purpose.PASSWORD_RESET, email, visitor.address());
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        resets.request(email);
    }

    /** Whether a password can be chosen with this token now. */
    public boolean isValid(String token) {
        return resets.isValid(token);
    }

    /**
     * Spends the token, ends the account's sessions and begins one here.
     *
     * @return whether the token was good
     */
    public boolean choose(String token, char[] password) {
        Optional<Account> account = resets.isValid(token) ? resets.choosePassword(token, password) : Optional.empty();
        account.ifPresent(signIn::enter);
        return account.isPresent();
    }
}
