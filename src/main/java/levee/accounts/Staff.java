package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts that may enter the office: who they are, and what administrators change about them. Each change is
 * recorded with its author, takes effect on every node within {@link RightsByAccount#AGE}, and leaves at least one active
 * administrator.
 */
@ApplicationScoped
public class Staff {

    /** An invitation may wait over a weekend. */
    static final Duration INVITATION = Duration.ofDays(3);

    private static final Set<Role> STAFF_ROLES = EnumSet.complementOf(EnumSet.of(Role.SHOPPER));
    private static final int CHANGES_SHOWN = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordResets resets;

    @Inject
    private AccountLetters letters;

    @Inject
    private RightsByAccount rights;

    /** Everybody with a role of the staff, by name, in one statement. */
    public List<StaffMember> all() {
        Map<Object, List<Object[]>> byAccount = em
                .createNamedQuery("Account.staff", Object[].class)
                .setParameter("roles", STAFF_ROLES)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return byAccount.values().stream().map(StaffMember::of).toList();
    }

    public Optional<StaffMember> find(long accountId) {
        return accounts.find(accountId).filter(Account::isStaff).map(StaffMember::of);
    }

    /** The latest first. */
    public List<RecordedChange> changes(long accountId) {
        return em.createNamedQuery("AccountChange.latest", RecordedChange.class)
                .setParameter("account", accountId)
                .setMaxResults(CHANGES_SHOWN)
                .getResultList();
    }

    /**
     * Gives somebody access to the office, or more of it. Who was not of the staff before chooses a password by letter,
     * customers too: anybody can open a customer's account under another's address, and would be let in with it.
     */
    @Transactional
    public StaffMember invite(String email, String name, Set<Role> roles, long byAccountId) {
        Account account = accounts.findByEmail(email).orElseGet(() -> accounts.openWithoutPassword(email, name));
        if (account.isStaff() && account.hasPassword()) {
            letters.accessGiven(account);
        } else {
            account.changePassword(PasswordHash.ofNobody());
            letters.invitation(account, resets.token(account, INVITATION), INVITATION.toDays());
        }
        Set<Role> together = EnumSet.copyOf(roles);
        together.addAll(account.getRoles());
        give(account, together);
        record(account, "invited as " + names(account), byAccountId);
        return StaffMember.of(account);
    }

    /**
     * @param accountId of somebody who is of the staff
     * @param roles those of the staff alone; whether somebody is a customer too is not changed
     * @throws LastAdministratorException if nobody could do this again
     */
    @Transactional
    public void changeRoles(long accountId, Set<Role> roles, long byAccountId) {
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministratorBesides(accountId);
        }
        Account account = em.find(Account.class, accountId);
        Set<Role> together = EnumSet.noneOf(Role.class);
        together.addAll(roles);
        if (account.getRoles().contains(Role.SHOPPER)) {
            together.add(Role.SHOPPER);
        }
        if (!together.equals(account.getRoles())) {
            give(account, together);
            record(account, "roles changed to " + names(account), byAccountId);
        }
    }

    /**
     * Ends every session of the account, and lets nobody sign in with it.
     *
     * @throws LastAdministratorException if nobody could undo it
     */
    @Transactional
    public void deactivate(long accountId, long byAccountId) {
        keepAnAdministratorBesides(accountId);
        Account account = em.find(Account.class, accountId);
        if (account.isActive()) {
            account.deactivate();
            rights.forget(accountId);
            record(account, "deactivated", byAccountId);
        }
    }

    @Transactional
    public void reactivate(long accountId, long byAccountId) {
        Account account = em.find(Account.class, accountId);
        if (!account.isActive()) {
            account.reactivate();
            rights.forget(accountId);
            record(account, "reactivated", byAccountId);
        }
    }

    /**
     * Who was invited and never came does not count. The administrators' rows are locked: two who remove each other at the
     * same moment do it one after the other.
     */
    private void keepAnAdministratorBesides(long accountId) {
        boolean another = em
                .createNamedQuery("Account.administrators", Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .anyMatch(administrator -> administrator.getId() != accountId && administrator.hasPassword());
        if (!another) {
            throw new LastAdministratorException();
        }
    }

    private void give(Account account, Set<Role> roles) {
        account.giveRoles(roles);
        rights.forget(account.getId());
    }

    private void record(Account account, String change, long byAccountId) {
        em.persist(new AccountChange(account, change, byAccountId, clock.instant()));
    }

    private static String names(Account account) {
        return account.getRoles().stream().sorted().map(Role::getLabel).collect(Collectors.joining(", "));
    }
}
