package levee.command.load;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;

/** How many visitors a second so many nodes bore when that was measured last. */
final class KnownCapacity {

    /** Visitors of its last step: what it bore, in pages, by how many pages a visitor of that run asked for. */
    private static final String LATEST = """
            SELECT capacity * visitors / pages FROM load_runs
            WHERE profile = 'breakpoint' AND nodes = ? AND capacity > 0 AND pages > 0 AND visitors > 0
            ORDER BY began_at DESC, id DESC LIMIT 1""";

    private KnownCapacity() {}

    static Optional<Double> visitors(DatabaseAccess database, int nodes) {
        return Transaction.call(database, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
                statement.setInt(1, nodes);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getDouble(1)) : Optional.<Double>empty();
                }
            }
        });
    }
}
