package levee.command.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secondary key or a foreign key of a table, as the server describes it and takes it back.
 *
 * @param definition like <code>KEY `ix_products_name` (`name`)</code>
 */
record Key(String table, String definition) {
    private static final Pattern DEFINITION =
            Pattern.compile("\\s*((?:UNIQUE KEY|FULLTEXT KEY|KEY|CONSTRAINT) `\\w+` (?:\\(|FOREIGN KEY).*?),?\\s*");

    static List<Key> of(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            rows.next();
            return rows.getString(2)
                    .lines()
                    .map(line -> parse(table, line))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<Key> parse(String table, String line) {
        var match = DEFINITION.matcher(line);
        return match.matches() ? Optional.of(new Key(table, match.group(1))) : Optional.empty();
    }

    boolean fullText() {
        return definition.startsWith("FULLTEXT");
    }

    String add() {
        return "ADD " + definition;
    }

    String drop() {
        return (definition.startsWith("CONSTRAINT") ? "DROP FOREIGN KEY " : "DROP KEY ") + name();
    }

    private String name() {
        return definition.split("`")[1];
    }
}
