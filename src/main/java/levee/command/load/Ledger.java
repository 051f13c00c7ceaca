package levee.command.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import levee.command.bench.Figure;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;

/**
 * What the database says of the orders of a run, and of its stock: nothing is sold twice, and no order is lost that was
 * acknowledged. Others may buy meanwhile; who corrects stock meanwhile is counted too.
 */
final class Ledger {

    private static final String STOCK = "SELECT COALESCE(SUM(available), 0) FROM stock_items";
    private static final String CORRECTED =
            "SELECT COALESCE(SUM(change_by), 0) FROM stock_corrections WHERE made_at >= ?";
    private static final String BELOW_ZERO = "SELECT COUNT(*) FROM stock_items WHERE available < 0";
    private static final String NOW = "SELECT UTC_TIMESTAMP(6)";

    /** Of orders whose units were not put back. */
    private static final String SOLD = """
            SELECT COALESCE(SUM(l.quantity), 0) FROM orders o JOIN order_lines l ON l.order_id = o.id
            WHERE o.placed_at >= ? AND o.state NOT IN ('DECLINED', 'CANCELLED', 'REFUNDED')""";

    private static final String NUMBERS = "SELECT number FROM orders WHERE email LIKE ?";

    private final DatabaseAccess database;
    private final String run;
    private final LocalDateTime began;
    private final long stock;

    private Ledger(DatabaseAccess database, String run, LocalDateTime began, long stock) {
        this.database = database;
        this.run = run;
        this.began = began;
        this.stock = stock;
    }

    /** Opens it before the first visitor comes. */
    static Ledger open(DatabaseAccess database, String run) {
        return Transaction.call(database, connection -> {
            try (PreparedStatement now = connection.prepareStatement(NOW);
                    ResultSet row = now.executeQuery()) {
                row.next();
                return new Ledger(database, run, row.getObject(1, LocalDateTime.class), number(connection, STOCK));
            }
        });
    }

    /** Closes it after the last has gone. */
    List<Figure> close(Set<String> acknowledged) {
        return Transaction.call(database, connection -> {
            Set<String> written = numbers(connection);
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(written);
            Set<String> unseen = new HashSet<>(written);
            unseen.removeAll(acknowledged);
            long taken = stock - number(connection, STOCK) + number(connection, CORRECTED, began);
            long sold = number(connection, SOLD, began);
            return List.of(
                    Figure.shown("Orders acknowledged", acknowledged.size(), ""),
                    Figure.atMost("Orders acknowledged and not there", lost.size(), "", 0),
                    Figure.shown("Orders there whose visitor did not see it", unseen.size(), ""),
                    Figure.atMost("Stock items below nothing", number(connection, BELOW_ZERO), "", 0),
                    Figure.atMost("Units sold that nobody took from the stock", Math.max(0, sold - taken), "", 0));
        });
    }

    private Set<String> numbers(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.setString(1, run + "-%");
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> numbers = new HashSet<>();
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
                return numbers;
            }
        }
    }

    private static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
