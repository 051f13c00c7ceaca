package levee.command.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import levee.accounts.PasswordHash;
import levee.accounts.Role;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;

/** Administrators appointed at the terminal, by whoever holds the database's password. */
public final class Administrators {
    /** A new one or one who had an account already. */
    public enum Appointment {
        CREATED,
        PROMOTED
    }

    public static final int SHORTEST_PASSWORD = 12;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST_EMAIL = 254;

    private Administrators() {}

    public static boolean validEmail(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    /**
     * Makes the account an administrator's. One that exists gets the new password all the same: anybody may have opened
     * it under that address.
     */
    public static Appointment appoint(DatabaseAccess database, String email, char[] password, Clock clock) {
        return Transaction.call(database, connection -> {
            var rows = new AccountRows(connection, clock);
            var address = email.strip().toLowerCase(Locale.ROOT);
            var hash = PasswordHash.of(password);
            var known = rows.find(address);
            if (known.isPresent()) {
                rows.changePassword(known.getAsLong(), hash, false);
                rows.grant(known.getAsLong(), Role.ADMINISTRATOR);
                return Appointment.PROMOTED;
            }
            rows.grant(rows.insert(address, "Administrator", hash, false), Role.ADMINISTRATOR);
            return Appointment.CREATED;
        });
    }

    /** Whether anybody can do an administrator's work. */
    public static boolean exist(DatabaseAccess database) {
        return Transaction.call(database, connection -> {
            try (var query = connection.prepareStatement("SELECT COUNT(*) FROM accounts a"
                            + " JOIN account_roles r ON r.account_id = a.id"
                            + " WHERE r.role = 'ADMINISTRATOR' AND a.active = TRUE");
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) > 0;
            }
        });
    }
}
