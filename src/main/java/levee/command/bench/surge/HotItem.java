package levee.command.bench.surge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An item that everybody wants, in a sale of its own which is open for an hour. */
final class HotItem {

    private static final String SALE = """
            INSERT INTO flash_sales (slug, title, starts_at, ends_at, units_a_buyer, step, made_by, changed_at)
            VALUES (?, 'Hot', UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, 1, 'SCHEDULED',
                'bench', UTC_TIMESTAMP(6))""";

    private static final String ITEM = """
            INSERT INTO sale_items
                (sale_id, position, variant_id, price_amount, price_currency, planned, allotted, available)
            SELECT ?, 0, MIN(id), 1, 'EUR', ?, ?, ? FROM variants""";

    private static final String LEFT = "SELECT available FROM sale_items WHERE id = ? FOR UPDATE";

    private static final String TAKE =
            "UPDATE sale_items SET available = available - 1, reserved = reserved + 1 WHERE id = ?";

    private static final String HOLD = """
            INSERT INTO sale_reservations (item_id, buyer, ordinal, request_key, units, state, made_at, holds_until)
            VALUES (?, ?, 1, ?, 1, 'HELD', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)""";

    private static final String HELD =
            "SELECT COALESCE(SUM(units), 0) FROM sale_reservations WHERE item_id = ? AND state = 'HELD'";

    private final long id;

    private HotItem(long id) {
        this.id = id;
    }

    static HotItem open(Connection connection, int units) throws SQLException {
        long sale = insert(connection, SALE, "hot-" + UUID.randomUUID());
        return new HotItem(insert(connection, ITEM, sale, units, units, units));
    }

    private static long insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            set(insert, values);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    long id() {
        return id;
    }

    /**
     * As it is mostly done: the row is locked, looked at, and written.
     *
     * @return whether there was one left
     */
    boolean reserveLocked(Connection connection, String buyer) throws SQLException {
        connection.setAutoCommit(false);
        boolean left = number(connection, LEFT) > 0;
        if (left) {
            update(connection, TAKE, id);
            update(connection, HOLD, id, buyer, buyer);
        }
        connection.commit();
        return left;
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            update.executeUpdate();
        }
    }

    long held(Connection connection) throws SQLException {
        return number(connection, HELD);
    }

    private long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
