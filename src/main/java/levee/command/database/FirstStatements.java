package levee.command.database;

import java.util.List;

/**
 * What a server is told each time it starts, before it listens: the schema, the one user, their password. One line a
 * statement, as the servers demand of such a file.
 */
final class FirstStatements {
    private FirstStatements() {}

    /** @param password of letters and digits alone */
    static String of(String schema, String user, String password) {
        if (!password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("A password that would need quoting");
        }
        var account = "'" + user + "'@'127.0.0.1'";
        return String.join(
                "\n",
                List.of(
                        "CREATE DATABASE IF NOT EXISTS " + schema
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;",
                        "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';",
                        "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON " + schema + ".* TO " + account + ";",
                        "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';",
                        "DROP USER IF EXISTS ''@'localhost', 'root'@'127.0.0.1', 'root'@'::1';",
                        ""));
    }
}
