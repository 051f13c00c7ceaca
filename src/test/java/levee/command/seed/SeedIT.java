package levee.command.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Failure;
import levee.command.machine.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedIT {
    private static final int MANY = 12_000;

    @TempDir
    private static Path folder;

    /** One server of each make for all tests: starting one takes longer than a test. */
    private static final Map<Make, EmbeddedDatabase> SERVERS = new EnumMap<>(Make.class);

    private final List<String> progress = new ArrayList<>();
    private Connection connection;

    private void start(Make make) throws SQLException {
        var server = SERVERS.computeIfAbsent(
                make, any -> new EmbeddedDatabase(make, folder.resolve(make.name()), Ports.firstOfFree(1)));
        var access = server.start(progress::add);
        Migrations.apply(access, progress::add);
        connection = access.open();
    }

    @AfterEach
    void empty() throws SQLException {
        update("SET foreign_key_checks = 0");
        for (var table :
                List.of("seedings", "facets", "listings", "stock_items", "variants", "products", "categories")) {
            update("DELETE FROM " + table);
        }
        // With an index of words that is new too: after thousands of deletions it may show nothing for a moment.
        update("TRUNCATE TABLE search_entries");
        connection.close();
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(EmbeddedDatabase::stop);
        SERVERS.clear();
    }

    @ParameterizedTest
    @EnumSource
    void fillsEveryTable(Make make) throws SQLException {
        start(make);
        Seed.run(connection, 2_000, progress::add);

        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(2_000);
        assertThat(number("SELECT COUNT(*) FROM search_entries")).isEqualTo(2_000);
        assertThat(number("SELECT COUNT(*) FROM stock_items")).isEqualTo(number("SELECT COUNT(*) FROM variants"));
        assertThat(number("SELECT next_value FROM sequences WHERE name = 'variants'"))
                .isEqualTo(number("SELECT MAX(id) FROM variants"));
        assertThat(Seed.products(connection)).hasValue(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void derivedRowsAreWhatTheProductsSay(Make make) throws SQLException {
        start(make);
        Seed.run(connection, 2_000, progress::add);

        assertThat(number("""
                SELECT COUNT(*) FROM products p WHERE p.price_amount <>
                    (SELECT MIN(v.price_amount) FROM variants v WHERE v.product_id = p.id)""")).isZero();
        assertThat(number("""
                SELECT COUNT(*) FROM products p LEFT JOIN listings l ON l.product_id = p.id
                    AND l.category_id = p.category_id AND l.price_amount = p.price_amount
                    AND l.popularity = p.popularity AND l.brand = p.brand AND l.added_at = p.added_at
                WHERE l.product_id IS NULL""")).isZero();
        assertThat(number("""
                SELECT COUNT(*) FROM listings l JOIN categories c ON c.id = l.category_id
                    LEFT JOIN listings above ON above.product_id = l.product_id AND above.category_id = c.parent_id
                WHERE c.parent_id IS NOT NULL AND above.product_id IS NULL""")).isZero();
        for (var attribute : List.of("size", "colour", "capacity")) {
            assertThat(number("""
                    SELECT COUNT(*) FROM facets f WHERE f.attribute = '%1$s' AND f.products <>
                        (SELECT COUNT(DISTINCT v.product_id)
                        FROM variants v JOIN listings l ON l.product_id = v.product_id
                        WHERE v.%1$s = f.value AND l.category_id = f.category_id)""".formatted(attribute))).isZero();
        }
        assertThat(number("SELECT SUM(products) FROM facets WHERE attribute = 'brand'"))
                .isEqualTo(number("SELECT COUNT(*) FROM listings"));
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFound(Make make) throws SQLException {
        start(make);
        Seed.run(connection, 2_000, progress::add);
        assertThat(number("""
                SELECT COUNT(*) FROM search_entries
                WHERE MATCH (name, brand, categories, description) AGAINST ('laptop')""")).isBetween(10L, 200L);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondTimeChangesNothing(Make make) throws SQLException {
        start(make);
        Seed.run(connection, 100, progress::add);
        progress.clear();

        Seed.run(connection, 100, progress::add);
        assertThat(progress).containsExactly("The demonstration catalogue is there, with 100 products");
        assertThatThrownBy(() -> Seed.run(connection, 200, progress::add))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("start --fresh --products 200");
        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogueOfOnesOwnIsLeftAlone(Make make) throws SQLException {
        start(make);
        Seed.run(connection, 1, progress::add);
        update("DELETE FROM seedings");

        Seed.run(connection, 2_000, progress::add);
        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(1);
        assertThat(progress).last().asString().contains("of its own");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBrokenOffIsBegunAgainAndLeavesTheSchemaAsItWas(Make make) throws SQLException {
        start(make);
        var before = new Keys(connection).all();
        assertThatThrownBy(() -> Seed.run(connection, MANY, this::breakOffAtTheKeysOfListings))
                .hasMessage("broken off");
        assertThat(new Keys(connection).all()).hasSizeLessThan(before.size());
        assertThat(Seed.products(connection)).isEmpty();

        Seed.run(connection, MANY, progress::add);
        assertThat(new Keys(connection).all()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(number("SELECT COUNT(*) FROM products")).isEqualTo(MANY);
        assertThat(Seed.products(connection)).hasValue(MANY);
    }

    private void breakOffAtTheKeysOfListings(String message) {
        if (message.contains("keys of listings")) {
            throw new IllegalStateException("broken off");
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
