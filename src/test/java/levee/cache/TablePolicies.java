package levee.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What a node that follows the change log does of itself: it obeys the table of policies. */
public final class TablePolicies {

    private TablePolicies() {}

    public static void obey(Connection connection) throws SQLException {
        Policies.ofThisNode().setOwn(PolicyTable.read(connection));
    }

    /** By nobody: the tiers' policies hold again. */
    public static void forget() {
        Policies.ofThisNode().setOwn(Map.of());
    }
}
