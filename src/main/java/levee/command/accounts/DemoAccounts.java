package levee.command.accounts;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import levee.accounts.PasswordHash;
import levee.accounts.Role;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;
import levee.command.machine.Failure;

/** One sign-in for each role, all with the same password, for a shop that is tried out. Never in a live one. */
public final class DemoAccounts {
    private DemoAccounts() {}

    public static List<String> emails() {
        return Arrays.stream(Role.values()).map(DemoAccounts::email).toList();
    }

    private static String email(Role role) {
        return role.getLabel() + "@levee.example";
    }

    /** Makes those that are missing, and sees to it that the password opens them all. */
    public static void ensure(DatabaseAccess database, String password, Clock clock) {
        Transaction.run(database, connection -> {
            var rows = new AccountRows(connection, clock);
            var present = rows.demoEmails();
            if (present.containsAll(emails()) && opens(rows, password)) {
                return;
            }
            var hash = PasswordHash.of(password.toCharArray());
            for (var role : Role.values()) {
                var known = rows.find(email(role));
                if (known.isPresent()) {
                    rows.changePassword(known.getAsLong(), hash, true);
                } else {
                    rows.grant(rows.insert(email(role), "Demo " + role.getLabel(), hash, true), role);
                }
            }
        });
    }

    private static boolean opens(AccountRows rows, String password) throws SQLException {
        // One speaks for all: five would take five times as long at each start.
        return PasswordHash.matches(password.toCharArray(), rows.hash(email(Role.ADMINISTRATOR)));
    }

    /** @throws Failure when there is one: a live shop may not have accounts whose password was printed */
    public static void refuse(DatabaseAccess database) {
        Transaction.run(database, connection -> {
            var present = new AccountRows(connection, Clock.systemUTC()).demoEmails();
            if (!present.isEmpty()) {
                throw new Failure("A live shop is not started on a database that has demo accounts: "
                        + String.join(", ", present)
                        + ". Give it a database of its own: LEVEE_DB_URL, or another LEVEE_HOME.");
            }
        });
    }
}
