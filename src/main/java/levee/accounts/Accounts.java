package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The accounts of customers and staff: found, registered, and changed by those whose account it is. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private RightsByAccount rights;

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> findByEmail(String email) {
        return em.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst();
    }

    /**
     * Opens the account of a customer.
     *
     * @throws EmailTakenException if there is one already, even if it was opened a moment ago on another node
     */
    @Transactional
    public Account register(String email, String name, char[] password) {
        return open(new Account(email, name, PasswordHash.of(password), Set.of(Role.SHOPPER), clock.instant()));
    }

    /** Nobody can sign in with it until a password was chosen by letter. To be called within a transaction. */
    Account openWithoutPassword(String email, String name) {
        return open(new Account(email, name, PasswordHash.ofNobody(), Set.of(), clock.instant()));
    }

    private Account open(Account account) {
        if (findByEmail(account.getEmail()).isPresent()) {
            throw new EmailTakenException();
        }
        try {
            em.persist(account);
            em.flush();
            return account;
        } catch (PersistenceException e) {
            throw new EmailTakenException(e);
        }
    }

    @Transactional
    public void rename(long id, String name) {
        em.find(Account.class, id).rename(name);
        rights.forget(id);
    }
}
