package levee.command.accounts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import levee.accounts.Role;

/** The rows of accounts. Ids come from where the shop takes its own. */
final class AccountRows {
    private final Connection connection;
    private final Clock clock;

    AccountRows(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    OptionalLong find(String email) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM accounts WHERE email = ?")) {
            query.setString(1, email);
            try (var rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    List<String> demoEmails() throws SQLException {
        try (var query = connection.prepareStatement("SELECT email FROM accounts WHERE demo = TRUE ORDER BY email");
                var rows = query.executeQuery()) {
            var emails = new ArrayList<String>();
            while (rows.next()) {
                emails.add(rows.getString(1));
            }
            return emails;
        }
    }

    long insert(String email, String name, String hash, boolean demo) throws SQLException {
        var id = nextId();
        try (var insert = connection.prepareStatement(
                "INSERT INTO accounts (id, email, name, password_hash, demo, created_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, email);
            insert.setString(3, name);
            insert.setString(4, hash);
            insert.setBoolean(5, demo);
            insert.setObject(
                    6, LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return id;
    }

    /** The shop adds 50 to the number and takes the 50 up to it; here one is enough. */
    private long nextId() throws SQLException {
        try (var update = connection.prepareStatement(
                "INSERT INTO sequences (name, next_value) VALUES ('accounts', LAST_INSERT_ID(1))"
                        + " ON DUPLICATE KEY UPDATE next_value = LAST_INSERT_ID(next_value + 1)")) {
            update.executeUpdate();
        }
        try (var query = connection.prepareStatement("SELECT LAST_INSERT_ID()");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Whoever was signed in with the old password is signed out. */
    void changePassword(long id, String hash, boolean demo) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE accounts SET password_hash = ?, demo = ?, active = TRUE, sign_in_epoch = sign_in_epoch + 1,"
                        + " version = version + 1 WHERE id = ?")) {
            update.setString(1, hash);
            update.setBoolean(2, demo);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    void grant(long id, Role role) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT IGNORE INTO account_roles (account_id, role) VALUES (?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, role.name());
            insert.executeUpdate();
        }
    }

    String hash(String email) throws SQLException {
        try (var query = connection.prepareStatement("SELECT password_hash FROM accounts WHERE email = ?")) {
            query.setString(1, email);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
