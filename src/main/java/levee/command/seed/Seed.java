package levee.command.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import levee.command.machine.Failure;

/**
 * Fills an empty, migrated database with the demonstration catalogue. The product with a given id is the same whatever
 * the number of products. A seeding that was broken off, at any moment, is begun again; a finished one is left alone,
 * and so is a catalogue of the owner's own.
 */
public final class Seed {
    /** From here on it pays to build keys afterwards. */
    private static final long MANY = 10_000;

    private static final List<String> TABLES = List.of(
            "sale_movements",
            "sale_items",
            "flash_sales",
            "facets",
            "listings",
            "search_entries",
            "stock_items",
            "variants",
            "products",
            "categories");

    private final Connection connection;
    private final Consumer<String> progress;
    private final Keys keys;

    private Seed(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
        this.keys = new Keys(connection);
    }

    /**
     * Returns when there are so many products of the demonstration catalogue, or others of the owner's own.
     *
     * @throws Failure if there is a demonstration catalogue of another size
     */
    public static void run(Connection connection, long products, Consumer<String> progress) throws SQLException {
        new Seed(connection, progress).run(products);
    }

    /** How many products the demonstration catalogue was filled with; nothing if there is none, or only half of one. */
    public static OptionalLong products(Connection connection) throws SQLException {
        return Seeding.find(connection).filter(Seeding::finished).stream()
                .mapToLong(Seeding::products)
                .findFirst();
    }

    private void run(long products) throws SQLException {
        var found = Seeding.find(connection);
        if (found.isPresent() && found.get().finished()) {
            leaveAlone(found.get(), products);
        } else if (found.isEmpty() && hasProducts()) {
            progress.accept("The catalogue has products of its own: nothing to seed");
        } else {
            fill(products, found.map(Seeding::keysAside).orElse(List.of()));
        }
    }

    private void leaveAlone(Seeding seeding, long products) {
        if (seeding.products() != products) {
            throw new Failure(("The database holds the demonstration catalogue with %,d products, not %,d. To begin"
                            + " again, with an empty database: payara/levee start --fresh --products %d")
                    .formatted(seeding.products(), products, products));
        }
        progress.accept("The demonstration catalogue is there, with %,d products".formatted(products));
    }

    private boolean hasProducts() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM products LIMIT 1")) {
            return rows.next();
        }
    }

    private void fill(long products, List<Key> leftAside) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        // Rows of several tables travel side by side, so a row may arrive before the one that it refers to.
        set("foreign_key_checks = 0");
        try {
            clear();
            keys.putUp(leftAside, any -> {});
            var aside = products < MANY ? List.<Key>of() : keys.all();
            new Seeding(products, false, aside).save(connection);
            keys.takeDown(aside);
            new Load(connection).run(products, progress);
            keys.putUp(aside, progress);
            new DemoSales(connection).write();
            new Seeding(products, true, List.of()).save(connection);
        } finally {
            set("foreign_key_checks = 1");
            connection.setAutoCommit(autoCommit);
        }
    }

    private void clear() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.executeUpdate("TRUNCATE TABLE " + table);
            }
        }
    }

    private void set(String variable) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET " + variable);
        }
    }
}
