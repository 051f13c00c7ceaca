package levee.stock.sale;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Looks once a second how sales stand, for this node's memory, and tells the pages when something is another; and moves on
 * what time moves. Runs on every node.
 */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SaleWatch {

    private static final Logger LOG = System.getLogger(SaleWatch.class.getName());
    private static final int MOST_ROUNDS = 100;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Inject
    private Sales sales;

    @Inject
    private Settling settling;

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try (Connection connection = database.getConnection()) {
            tell(sales.look(connection), connection);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "How sales stand could not be read", e);
        }
    }

    private static void tell(Set<String> changed, Connection connection) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO cache_changes (region, entry) VALUES ('FlashSale', ?)")) {
            for (String entry : changed) {
                insert.setString(1, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Others may do the same at the same time; where two meet, one of them comes again. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void settle() {
        try {
            int rounds = 0;
            while (settling.expire() > 0 && rounds < MOST_ROUNDS) {
                rounds++;
            }
            settling.close();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "What is over could not be settled this time", e);
        }
    }
}
