package levee.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.SettableClock;
import levee.Workshop;

/** The beans of this package, people with addresses of their own, and a look into the outbox. */
final class Office {

    static final char[] PASSWORD = "tall blue horses".toCharArray();

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");

    final SettableClock clock = new SettableClock("2030-06-01T12:00:00Z");
    final Accounts accounts;
    final Credentials credentials;
    final RightsByAccount rights;
    final PasswordResets resets;
    final Staff staff;
    final Throttle throttle;
    final FailedAttempts attempts;

    private final Workshop workshop;

    Office(Workshop workshop) {
        this.workshop = workshop;
        Workshop.Bench bench = workshop.with(clock, new AccountSettings("dev", "http://shop.example", ""));
        accounts = bench.bean(Accounts.class);
        credentials = bench.bean(Credentials.class);
        rights = bench.bean(RightsByAccount.class);
        resets = bench.bean(PasswordResets.class);
        staff = bench.bean(Staff.class);
        throttle = bench.bean(Throttle.class);
        attempts = bench.bean(FailedAttempts.class);
    }

    static String newEmail() {
        return "person" + PEOPLE.incrementAndGet() + "@example.org";
    }

    Account customer() {
        return accounts.register(newEmail(), "Ada Lovelace", PASSWORD);
    }

    /** Somebody of the staff who has a password. */
    Account employee(Role... roles) {
        Account account = customer();
        workshop.inTransaction(() -> {
            workshop.em().find(Account.class, account.getId()).giveRoles(Set.of(roles));
            return null;
        });
        return account;
    }

    Account reload(Account account) {
        return accounts.find(account.getId()).orElseThrow();
    }

    void deactivate(Account account) {
        workshop.inTransaction(() -> {
            workshop.em().find(Account.class, account.getId()).deactivate();
            return null;
        });
    }

    /** All administrators but these lose the role: what the tests before left must not count. */
    void leaveNoOtherAdministratorThan(Account... kept) {
        Set<Long> ids = Set.of(List.of(kept).stream().map(Account::getId).toArray(Long[]::new));
        workshop.inTransaction(() -> {
            workshop
                    .em()
                    .createNamedQuery("Account.administrators", Account.class)
                    .setParameter("role", Role.ADMINISTRATOR)
                    .getResultList()
                    .stream()
                    .filter(account -> !ids.contains(account.getId()))
                    .forEach(account -> account.giveRoles(Set.of(Role.MERCHANT)));
            return null;
        });
    }

    List<String> lettersTo(String email) {
        return workshop.em()
                .createQuery("select m.body from OutgoingMail m where m.recipient = :email order by m.id", String.class)
                .setParameter("email", email)
                .getResultList();
    }

    String tokenInLastLetterTo(String email) {
        List<String> letters = lettersTo(email);
        Matcher token = TOKEN.matcher(letters.get(letters.size() - 1));
        if (!token.find()) {
            throw new AssertionError("No token in " + letters);
        }
        return token.group(1);
    }

    void wait(Duration duration) {
        clock.advance(duration);
    }
}
