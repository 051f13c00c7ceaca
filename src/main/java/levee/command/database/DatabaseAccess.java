package levee.command.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import levee.command.machine.Failure;

/** What it takes to open a connection. Its text leaves the password out. */
public record DatabaseAccess(String url, String user, String password) {

    /** Access to a database of the user's own; the address is completed by what the shop wants of a connection. */
    public static DatabaseAccess own(String url, String user, String password) {
        return new DatabaseAccess(DatabaseUrl.complete(url), user, password);
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** @throws Failure when it cannot be reached, or not with this password */
    public DatabaseAccess requireAnswer() {
        Transaction.run(this, connection -> {});
        return this;
    }

    /** The settings through which the shop's nodes get to know it. */
    public Map<String, String> settings() {
        return Map.of("levee.db.url", url, "levee.db.user", user, "levee.db.password", password);
    }

    /** The address without its properties. */
    public String place() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
