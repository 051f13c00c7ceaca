package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who knows the password of which account, and the change of it. Hashes are made before the database is asked. */
@ApplicationScoped
class Credentials {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private RightsByAccount rights;

    @Inject
    private AccountLetters letters;

    /** An address without account takes as long as a wrong password: its absence is not to be measured. */
    Optional<Account> verify(String email, char[] password) {
        Optional<Account> account = accounts.findByEmail(email);
        if (account.isEmpty()) {
            PasswordHash.matches(password, PasswordHash.ofNobody());
            return Optional.empty();
        }
        return account.filter(known -> known.hasPassword(password) && known.isActive());
    }

    /** Makes the hash of the right password anew, as it is made today. */
    @Transactional
    void strengthen(long accountId, char[] password) {
        String hash = PasswordHash.of(password);
        em.find(Account.class, accountId).strengthen(hash);
    }

    /** Ends every session of the account; its owner is told by letter, in case it was somebody else. */
    @Transactional
    Account change(long accountId, char[] password) {
        String hash = PasswordHash.of(password);
        Account account = em.find(Account.class, accountId);
        account.changePassword(hash);
        letters.passwordChanged(account);
        rights.forget(accountId);
        return account;
    }
}
