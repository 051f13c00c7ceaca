package levee.drills;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Faults of the cache, which are rows: written as a hand would that no check is in the way of, and put back as they were, unless
 * somebody has put them right meanwhile. What it was before is written down in the same transaction.
 */
final class PolicyFault {

    private static final String POLICY = """
            SELECT enabled, seconds_to_live, entries, stale_seconds, loads FROM cache_policies
            WHERE tier = ? AND region = ? FOR UPDATE""";

    private static final String WRITE = """
            REPLACE INTO cache_policies (tier, region, enabled, seconds_to_live, entries, stale_seconds, loads)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String DELETE = "DELETE FROM cache_policies WHERE tier = ? AND region = ?";
    private static final String REMEMBER = "UPDATE drill_faults SET policy_before = ? WHERE id = ?";

    private static final String UNFINISHED =
            "SELECT kind, details, policy_before FROM drill_faults WHERE id = ? AND ended_at IS NULL FOR UPDATE";

    private static final String ENDED = "UPDATE drill_faults SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?";
    private static final String TELL = "INSERT INTO cache_changes (region) VALUES ('cache.policy')";

    /** Says of everything that is cached that it has changed. */
    private static final String CLEAR = """
            INSERT INTO cache_changes (region) VALUES ('Category'), ('Product'), ('Variant'), ('Listing'),
                ('Product.variants'), ('Product.active'), ('Product.addedAt'), ('Product.popularity')""";

    /** What a region had that had none of its own. */
    private static final String NONE = "none";

    private static final int[] USUAL = {1, 3_600, 10_000, 30, 8};
    private static final int ENABLED = 0;
    private static final int SECONDS_TO_LIVE = 1;

    private record Place(String tier, String region) {

        static Place of(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Place("entity", text)
                    : new Place(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    private PolicyFault() {}

    static void begin(Connection connection, long id, Fault fault) throws SQLException {
        if (fault.kind() == FaultKind.CACHE_CLEARED) {
            update(connection, CLEAR);
            return;
        }
        inTransaction(connection, () -> {
            Place place = Place.of(fault.details().get("region"));
            Optional<int[]> before = policy(connection, place);
            update(connection, REMEMBER, before.map(PolicyFault::text).orElse(NONE), id);
            write(connection, place, broken(fault.kind(), before.orElse(USUAL)));
        });
    }

    private static int[] broken(FaultKind kind, int[] before) {
        int[] broken = before.clone();
        broken[kind == FaultKind.CACHE_BYPASS ? ENABLED : SECONDS_TO_LIVE] = 0;
        return broken;
    }

    /** Once: who finds it ended does nothing. */
    static void end(Connection connection, long id) throws SQLException {
        inTransaction(connection, () -> {
            try (PreparedStatement statement = connection.prepareStatement(UNFINISHED)) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        putBack(connection, row.getString(1), Fault.pairs(row.getString(2)), row.getString(3));
                        update(connection, ENDED, id);
                    }
                }
            }
        });
    }

    private static void putBack(Connection connection, String label, Map<String, String> details, String before)
            throws SQLException {
        Optional<FaultKind> kind = FaultKind.of(label);
        if (before == null || kind.isEmpty()) {
            return;
        }
        Place place = Place.of(details.get("region"));
        Optional<int[]> was = before.equals(NONE) ? Optional.empty() : Optional.of(numbers(before));
        String broken = text(broken(kind.get(), was.orElse(USUAL)));
        if (policy(connection, place)
                .map(PolicyFault::text)
                .filter(broken::equals)
                .isEmpty()) {
            // Somebody has put it right, or made something else of it: that is theirs.
            return;
        }
        if (was.isEmpty()) {
            update(connection, DELETE, place.tier, place.region);
        } else {
            write(connection, place, was.get());
        }
        update(connection, TELL);
    }

    private static Optional<int[]> policy(Connection connection, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POLICY)) {
            statement.setString(1, place.tier);
            statement.setString(2, place.region);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                int[] policy = new int[USUAL.length];
                for (int i = 0; i < policy.length; i++) {
                    policy[i] = row.getInt(i + 1);
                }
                return Optional.of(policy);
            }
        }
    }

    private static void write(Connection connection, Place place, int[] policy) throws SQLException {
        update(connection, WRITE, place.tier, place.region, policy[0], policy[1], policy[2], policy[3], policy[4]);
    }

    private static String text(int[] policy) {
        return String.join(
                " ", Arrays.stream(policy).mapToObj(Integer::toString).toList());
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
