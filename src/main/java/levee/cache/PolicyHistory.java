package levee.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table {@code cache_policy_changes}, on a connection of the caller's and in its transaction. */
final class PolicyHistory {

    private static final String ADD = """
            INSERT INTO cache_policy_changes (tier, region, made_at, made_by, reason,
                before_own, before_enabled, before_seconds_to_live, before_entries, before_stale_seconds, before_loads,
                after_own, after_enabled, after_seconds_to_live, after_entries, after_stale_seconds, after_loads)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LATEST = """
            SELECT c.*, c.id = (SELECT MAX(l.id) FROM cache_policy_changes l WHERE l.tier = c.tier AND l.region = c.region)
                AS is_last
            FROM cache_policy_changes c""";

    private static final String OF_REGION = LATEST + " WHERE c.tier = ? AND c.region = ? ORDER BY c.id DESC LIMIT ?";

    private static final String LATEST_OF_EACH =
            LATEST + " WHERE c.id IN (SELECT MAX(l.id) FROM cache_policy_changes l GROUP BY l.tier, l.region)";

    private static final String LOCK =
            "SELECT id FROM cache_policy_changes WHERE tier = ? AND region = ? ORDER BY id DESC LIMIT 1 FOR UPDATE";

    private static final String ONE = LATEST + " WHERE c.id = ?";

    private static final String UNDO = "UPDATE cache_policy_changes SET undone_by = ? WHERE id = ?";

    private PolicyHistory() {}

    /** @return its id; that of the given change does not count */
    static long add(Connection connection, PolicyChange change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, PolicyTable.text(change.region().tier()));
            statement.setString(2, change.region().name());
            statement.setObject(3, time(change.madeAt()));
            statement.setString(4, change.by());
            statement.setString(5, change.reason());
            statement.setBoolean(6, change.ownBefore());
            int next = PolicyTable.set(statement, 7, change.before());
            statement.setBoolean(next, change.ownAfter());
            PolicyTable.set(statement, next + 1, change.after());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** The latest first. */
    static List<PolicyChange> of(Connection connection, Region region, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_REGION)) {
            statement.setString(1, PolicyTable.text(region.tier()));
            statement.setString(2, region.name());
            statement.setInt(3, most);
            return read(statement);
        }
    }

    static Map<Region, PolicyChange> latest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATEST_OF_EACH)) {
            return read(statement).stream().collect(Collectors.toMap(PolicyChange::region, change -> change));
        }
    }

    /** Who restores the region's policy at the same time waits until the transaction ends. */
    static void lock(Connection connection, Region region) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, PolicyTable.text(region.tier()));
            statement.setString(2, region.name());
            statement.executeQuery();
        }
    }

    static Optional<PolicyChange> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, id);
            return read(statement).stream().findFirst();
        }
    }

    static void undone(Connection connection, long id, long by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNDO)) {
            statement.setLong(1, by);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private static List<PolicyChange> read(PreparedStatement statement) throws SQLException {
        List<PolicyChange> changes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(new PolicyChange(
                        row.getLong("id"),
                        new Region(PolicyTable.tier(row.getString("tier")).orElseThrow(), row.getString("region")),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("made_by"),
                        row.getString("reason"),
                        row.getBoolean("before_own"),
                        PolicyTable.policy(row, "before_"),
                        row.getBoolean("after_own"),
                        PolicyTable.policy(row, "after_"),
                        row.getObject("undone_by") != null,
                        row.getBoolean("is_last")));
            }
        }
        return changes;
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
