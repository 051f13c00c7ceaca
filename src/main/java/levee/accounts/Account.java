package levee.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who can sign in: a customer who registered, or one of the staff, who was invited. An account is never
 * deleted, since orders and records name it; it is made inactive, which ends its sessions within seconds.
 */
@Entity
@Table(name = "accounts")
@NamedQuery(name = "Account.byEmail", query = "select a from Account a where a.email = :email")
@NamedQuery(name = "Account.rights", query = """
        select a.email, a.name, a.signInEpoch, r from Account a left join a.roles r
        where a.id = :id and a.active = true""")
@NamedQuery(name = "Account.staff", query = """
        select a.id, a.name, a.email, a.active, a.passwordHash, r from Account a join a.roles r
        where r in :roles order by a.name, a.id""")
@NamedQuery(name = "Account.administrators", query = """
        select a from Account a join a.roles r where r = :role and a.active = true order by a.id""")
@NamedQuery(name = "Account.demo", query = "select count(a) from Account a where a.demo = true")
public class Account {

    @Id
    @TableGenerator(
            name = "accounts",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "accounts")
    private Long id;

    private String email;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_roles", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private boolean active = true;

    /** Made by the seed, with a password that is printed: such accounts keep a live shop from starting. */
    private boolean demo;

    /** Sessions remember it; those of an earlier epoch have ended. */
    @Column(name = "sign_in_epoch")
    private long signInEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Account() {}

    Account(String email, String name, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.email = canonical(email);
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Addresses are compared without regard to case: nobody runs a mailbox for each. */
    static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Not until who was invited has chosen one. */
    boolean hasPassword() {
        return !passwordHash.equals(PasswordHash.ofNobody());
    }

    boolean hasPassword(char[] password) {
        return PasswordHash.matches(password, passwordHash);
    }

    /** Every session of the account ends: whoever else knew the old password is out. */
    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        signInEpoch++;
    }

    boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    boolean hasOutdatedPassword() {
        return PasswordHash.isOutdated(passwordHash);
    }

    /** With the right password at hand, keeps it as today's iterations demand; no session ends. */
    void strengthen(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void rename(String name) {
        this.name = name.strip();
    }

    void giveRoles(Set<Role> roles) {
        this.roles.clear();
        this.roles.addAll(roles);
    }

    void deactivate() {
        active = false;
        signInEpoch++;
    }

    void reactivate() {
        active = true;
    }

    public Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public boolean isActive() {
        return active;
    }

    long getSignInEpoch() {
        return signInEpoch;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
