package levee.command.seed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two flash sales of things in the demonstration catalogue: one that is open, and one that opens within the hour. As the
 * office would schedule them: their units are out of the general stock, and in the ledger.
 */
final class DemoSales {
    private static final BigDecimal SHARE_OF_PRICE = new BigDecimal("0.7");
    private static final BigDecimal CENTS = new BigDecimal("0.10");
    private static final int THINGS = 2;

    /** Of so many units half go into the sale. Not of the products that stand on the first pages. */
    private static final String FITTING = """
            SELECT MIN(v.id), MIN(v.price_amount), MIN(s.available) FROM variants v JOIN stock_items s ON s.variant_id = v.id
            WHERE v.product_id BETWEEN 100 AND 400 AND v.position = 0 AND s.available >= 30
            GROUP BY v.product_id ORDER BY v.product_id LIMIT\s""" + 2 * THINGS;

    private static final String SALE = """
            INSERT INTO flash_sales (slug, title, starts_at, ends_at, units_a_buyer, step, made_by, changed_at)
            VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL ? MINUTE, UTC_TIMESTAMP(6) + INTERVAL ? MINUTE, 2, 'SCHEDULED',
                'marketing@levee.example', UTC_TIMESTAMP(6))""";

    private static final String ITEM = """
            INSERT INTO sale_items
                (sale_id, position, variant_id, price_amount, price_currency, planned, allotted, available)
            VALUES (?, ?, ?, ?, 'EUR', ?, ?, ?)""";

    private static final String MOVEMENT = """
            INSERT INTO sale_movements (item_id, kind, units, happened_at) VALUES (?, 'ALLOTTED', ?, UTC_TIMESTAMP(6))""";

    private final Connection connection;

    DemoSales(Connection connection) {
        this.connection = connection;
    }

    private record Thing(long variantId, BigDecimal price, int units) {}

    /** None, in a catalogue that has too little for them. */
    void write() throws SQLException {
        var things = things();
        if (things.size() == 2 * THINGS) {
            write("welcome", "Welcome sale", 0, 3 * 24 * 60, things.subList(0, THINGS));
            write("evening", "Evening sale", 45, 4 * 60, things.subList(THINGS, 2 * THINGS));
        }
        connection.commit();
    }

    private List<Thing> things() throws SQLException {
        var things = new ArrayList<Thing>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FITTING)) {
            while (rows.next()) {
                var price = rows.getBigDecimal(2)
                        .multiply(SHARE_OF_PRICE)
                        .setScale(0, RoundingMode.DOWN)
                        .max(BigDecimal.ONE)
                        .subtract(CENTS);
                things.add(new Thing(rows.getLong(1), price, rows.getInt(3) / 2));
            }
        }
        return things;
    }

    /** Minutes from now. */
    private void write(String slug, String title, int start, int end, List<Thing> things) throws SQLException {
        var sale = insert(SALE, slug, title, start, end);
        for (var position = 0; position < things.size(); position++) {
            var thing = things.get(position);
            var units = thing.units();
            try (var take = connection.prepareStatement(
                    "UPDATE stock_items SET available = available - ? WHERE variant_id = ?")) {
                take.setInt(1, units);
                take.setLong(2, thing.variantId());
                take.executeUpdate();
            }
            var item = insert(ITEM, sale, position, thing.variantId(), thing.price(), units, units, units);
            insert(MOVEMENT, item, units);
        }
    }

    private long insert(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql, java.sql.Statement.RETURN_GENERATED_KEYS)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
