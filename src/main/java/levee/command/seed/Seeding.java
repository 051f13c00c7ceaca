package levee.command.seed;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The database's record of a demonstration catalogue.
 *
 * @param keysAside the keys that its tables may lack while it is not finished
 */
record Seeding(long products, boolean finished, List<Key> keysAside) {

    static Optional<Seeding> find(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT products, finished, keys_aside FROM seedings")) {
            return rows.next()
                    ? Optional.of(new Seeding(rows.getLong(1), rows.getBoolean(2), keys(rows.getString(3))))
                    : Optional.empty();
        }
    }

    private static List<Key> keys(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Key(words[0], words[1]))
                .toList();
    }

    /** Replaces the record that there was. */
    void save(Connection connection) throws SQLException {
        try (var clear = connection.createStatement();
                var insert = connection.prepareStatement(
                        "INSERT INTO seedings (products, finished, keys_aside) VALUES (?, ?, ?)")) {
            clear.executeUpdate("DELETE FROM seedings");
            insert.setLong(1, products);
            insert.setBoolean(2, finished);
            insert.setString(
                    3,
                    keysAside.stream()
                            .map(key -> key.table() + " " + key.definition())
                            .collect(joining("\n")));
            insert.executeUpdate();
        }
        connection.commit();
    }
}
