package levee.signals;

import jakarta.servlet.ServletContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of the schema's migrations ({@code 001}, {@code 002}, …): those in the WAR and those in the database. */
final class Migrations {

    private static final String FOLDER = "/WEB-INF/classes/sql/migrations/";
    private static final Pattern FILE = Pattern.compile(".*/V(\\w+?)__.*\\.sql");

    private Migrations() {}

    static Set<String> packagedIn(ServletContext context) {
        Set<String> versions = new TreeSet<>();
        for (String path : context.getResourcePaths(FOLDER)) {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                versions.add(file.group(1));
            }
        }
        return versions;
    }

    /** From the table that Flyway keeps; without that table no migration ever ran, and the statement fails. */
    static Set<String> appliedTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success = TRUE AND version IS NOT NULL")) {
            Set<String> versions = new TreeSet<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }
}
