package levee.command.seed;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The keys of the large tables, aside while these are filled: building a key over a full table costs a third of
 * keeping it up row by row.
 */
final class Keys {
    private static final List<String> TABLES = List.of("products", "variants", "listings", "search_entries");

    private final Connection connection;

    Keys(Connection connection) {
        this.connection = connection;
    }

    List<Key> all() throws SQLException {
        var all = new ArrayList<Key>();
        for (var table : TABLES) {
            all.addAll(Key.of(connection, table));
        }
        return all;
    }

    void takeDown(List<Key> keys) throws SQLException {
        for (var table : TABLES) {
            alter(table, of(table, keys).stream().map(Key::drop).toList());
        }
    }

    /** Puts up those that are not there. */
    void putUp(List<Key> keys, Consumer<String> progress) throws SQLException {
        var missing = new ArrayList<>(keys);
        missing.removeAll(all());
        for (var table : TABLES) {
            var definitions = of(table, missing);
            if (!definitions.isEmpty()) {
                progress.accept("Building the keys of " + table);
            }
            alter(
                    table,
                    definitions.stream()
                            .filter(key -> !key.fullText())
                            .map(Key::add)
                            .toList());
            // MySQL builds one full-text key at a time.
            for (var key : definitions.stream().filter(Key::fullText).toList()) {
                alter(table, List.of(key.add()));
            }
        }
    }

    private static List<Key> of(String table, List<Key> keys) {
        return keys.stream().filter(key -> key.table().equals(table)).toList();
    }

    private void alter(String table, List<String> changes) throws SQLException {
        if (!changes.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute(changes.stream().collect(joining(", ", "ALTER TABLE " + table + " ", "")));
            }
        }
    }
}
