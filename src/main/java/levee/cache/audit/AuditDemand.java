package levee.cache.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import levee.cache.Region;

/**
 * Asks all nodes for an audit, in the log of changes: each hears of it within the bound, and tells with its next audit that
 * it has.
 *
 * @param id its number in the log
 */
public record AuditDemand(long id) {

    private static final String TELL = "INSERT INTO cache_changes (region) VALUES ('" + Region.AUDITS + "')";

    /** Made when the transaction commits. */
    public static AuditDemand make(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL, Statement.RETURN_GENERATED_KEYS)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new AuditDemand(keys.getLong(1));
            }
        }
    }

    public boolean isMetBy(NodeReport report) {
        return report.answered() >= id;
    }
}
