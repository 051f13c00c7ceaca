package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import levee.accounts.Throttle.Purpose;

/** A customer opens an account, and is signed in. */
@RequestScoped
public class SignUp {

    @Inject
    private Throttle throttle;

    @Inject
    private Visitor visitor;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountLetters letters;

    @Inject
    private SignIn signIn;

    /**
     * If there is an account with this address already, its owner gets a letter: a stranger who asks learns no more than
     * that no account was opened.
     *
     * @return whether an account was opened
     * @throws TooManyAttemptsException since it takes work, and may send letters
     */
    public boolean attempt(String email, String name, char[] password) {
        Duration wait = throttle.attempt(Purpose.SIGN_UP, email, visitor.address());
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        Optional<Account> opened = open(email, name, password);
        opened.ifPresent(signIn::enter);
        return opened.isPresent();
    }

    private Optional<Account> open(String email, String name, char[] password) {
        try {
            return Optional.of(accounts.register(email, name, password));
        } catch (EmailTakenException e) {
            accounts.findByEmail(email).ifPresent(letters::alreadyRegistered);
            return Optional.empty();
        }
    }
}
