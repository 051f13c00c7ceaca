package levee.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import levee.cache.CacheStatistics.Tier;

/** The table {@code cache_policies}, on a connection of the caller's and in its transaction. */
final class PolicyTable {

    private static final int SECONDS_TO_ANSWER = 2;

    private static final String ALL =
            "SELECT tier, region, enabled, seconds_to_live, entries, stale_seconds, loads FROM cache_policies";

    private static final String LOCKED = ALL + " WHERE tier = ? AND region = ? FOR UPDATE";

    private static final String PUT = """
            INSERT INTO cache_policies (enabled, seconds_to_live, entries, stale_seconds, loads, tier, region)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), seconds_to_live = VALUES(seconds_to_live),
                entries = VALUES(entries), stale_seconds = VALUES(stale_seconds), loads = VALUES(loads)""";

    private static final String REMOVE = "DELETE FROM cache_policies WHERE tier = ? AND region = ?";

    private static final String TELL = "INSERT INTO cache_changes (region, entry) VALUES (?, ?)";

    private PolicyTable() {}

    static Map<Region, Policy> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            return read(statement);
        }
    }

    /** The region's own, which nobody else changes until the transaction ends; empty if it has its tier's. */
    static Optional<Policy> lock(Connection connection, Region region) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCKED)) {
            statement.setString(1, text(region.tier()));
            statement.setString(2, region.name());
            return read(statement).values().stream().findFirst();
        }
    }

    private static Map<Region, Policy> read(PreparedStatement statement) throws SQLException {
        Map<Region, Policy> policies = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString("region");
                Policy policy = policy(rows, "");
                // Of a tier that there is not, nobody has a region.
                tier(rows.getString("tier")).ifPresent(tier -> policies.put(new Region(tier, name), policy));
            }
        }
        return policies;
    }

    static Policy policy(ResultSet row, String prefix) throws SQLException {
        return new Policy(
                row.getBoolean(prefix + "enabled"),
                row.getInt(prefix + "seconds_to_live"),
                row.getInt(prefix + "entries"),
                row.getInt(prefix + "stale_seconds"),
                row.getInt(prefix + "loads"));
    }

    /** @param policy empty for that of the tier */
    static void write(Connection connection, Region region, Optional<Policy> policy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(policy.isPresent() ? PUT : REMOVE)) {
            int next = policy.isPresent() ? set(statement, 1, policy.get()) : 1;
            statement.setString(next, text(region.tier()));
            statement.setString(next + 1, region.name());
            statement.executeUpdate();
        }
        tell(connection, CacheTag.all(Region.POLICIES));
    }

    /** @return the number of the next parameter */
    static int set(PreparedStatement statement, int first, Policy policy) throws SQLException {
        statement.setBoolean(first, policy.enabled());
        statement.setInt(first + 1, policy.secondsToLive());
        statement.setInt(first + 2, policy.entries());
        statement.setInt(first + 3, policy.staleSeconds());
        statement.setInt(first + 4, policy.loads());
        return first + 5;
    }

    /** Every node learns of it from the change log, within the bound after the commit. */
    static void tell(Connection connection, CacheTag changed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, changed.region());
            statement.setString(2, changed.entry());
            statement.executeUpdate();
        }
    }

    static String text(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tier> tier(String text) {
        return Stream.of(Tier.values()).filter(tier -> text(tier).equals(text)).findFirst();
    }
}
