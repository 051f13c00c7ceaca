package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** New passwords for people who forgot theirs, or who never had one: a letter brings a token, the token a password. */
@ApplicationScoped
class PasswordResets {

    static final Duration FOR_THE_FORGETFUL = Duration.ofHours(1);

    private static final int TOKEN_BITS = 256;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private RightsByAccount rights;

    @Inject
    private AccountLetters letters;

    /** Sends the letter if there is such an account. The caller learns nothing of it, and so cannot tell it on. */
    @Transactional
    void request(String email) {
        accounts.findByEmail(email)
                .filter(Account::isActive)
                .ifPresent(account -> letters.passwordReset(account, token(account, FOR_THE_FORGETFUL)));
    }

    /** The account's earlier tokens are worth nothing from now on. To be called within a transaction. */
    String token(Account account, Duration validFor) {
        revoke(account.getId());
        String token = RandomText.ofBits(TOKEN_BITS);
        em.persist(new PasswordReset(token, account.getId(), clock.instant().plus(validFor)));
        return token;
    }

    /** Whether a password can be chosen with this token now. */
    boolean isValid(String token) {
        return find(token, LockModeType.NONE).isPresent();
    }

    /**
     * Spends the token. Every session of the account ends.
     *
     * @return the account, or empty if the token is wrong, old or spent
     */
    @Transactional
    Optional<Account> choosePassword(String token, char[] password) {
        String hash = PasswordHash.of(password);
        return find(token, LockModeType.PESSIMISTIC_WRITE)
                .map(reset -> em.find(Account.class, reset.getAccountId()))
                .filter(Account::isActive)
                .map(account -> {
                    account.changePassword(hash);
                    revoke(account.getId());
                    letters.passwordChanged(account);
                    rights.forget(account.getId());
                    return account;
                });
    }

    private Optional<PasswordReset> find(String token, LockModeType lock) {
        if (token == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(PasswordReset.class, PasswordReset.hash(token), lock))
                .filter(reset -> reset.isValid(clock.instant()));
    }

    private void revoke(long accountId) {
        em.createNamedQuery("PasswordReset.ofAccount")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    @Transactional
    int purge(Instant now) {
        return em.createNamedQuery("PasswordReset.purge")
                .setParameter("now", now)
                .executeUpdate();
    }
}
