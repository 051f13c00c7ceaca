package levee.cache.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import levee.cache.audit.CanaryResult.State;

/**
 * The table {@code cache_audit_nodes}: what each node says of itself. Times are the database's, which is one for all nodes
 * whatever their own clocks say.
 */
final class NodeTable {

    /** A node that has said nothing for so long is not there. */
    static final Duration LAPSED = Duration.ofSeconds(15);

    static final String ALIVE = "seen_at > UTC_TIMESTAMP(6) - INTERVAL " + LAPSED.toSeconds() + " SECOND";

    private static final String BEGIN = """
            INSERT INTO cache_audit_nodes (node, seen_at, ready, answered) VALUES (?, UTC_TIMESTAMP(6), FALSE, 0)
            ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at), ready = FALSE, audited_at = NULL, answered = 0,
                facts = NULL, canaries = NULL""";

    private static final String BEAT =
            "UPDATE cache_audit_nodes SET seen_at = UTC_TIMESTAMP(6), ready = ? WHERE node = ?";

    private static final String TELL =
            "UPDATE cache_audit_nodes SET seen_at = UTC_TIMESTAMP(6), facts = ? WHERE node = ?";

    private static final String AUDITED = """
            UPDATE cache_audit_nodes SET seen_at = UTC_TIMESTAMP(6), audited_at = UTC_TIMESTAMP(6), answered = ?,
                canaries = ? WHERE node = ?""";

    private static final String OTHERS =
            "SELECT node, facts FROM cache_audit_nodes WHERE node <> ? AND facts IS NOT NULL AND " + ALIVE;

    private static final String LOCK =
            "SELECT node, ready AND " + ALIVE + " AS is_ready FROM cache_audit_nodes ORDER BY node FOR UPDATE";

    private static final String END = "DELETE FROM cache_audit_nodes WHERE node = ?";

    private static final String FORGET =
            "DELETE FROM cache_audit_nodes WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR";

    private NodeTable() {}

    /** The node is there, and no ready one. */
    static void begin(Connection connection, String node) throws SQLException {
        update(connection, BEGIN, node);
    }

    /** @return false if somebody has taken its row away */
    static boolean beat(Connection connection, String node, boolean ready) throws SQLException {
        return update(connection, BEAT, ready, node) > 0;
    }

    static void tell(Connection connection, String node, SortedMap<String, String> facts) throws SQLException {
        update(connection, TELL, lines(facts), node);
    }

    static void audited(Connection connection, Audit audit) throws SQLException {
        update(connection, AUDITED, audit.answered(), lines(audit.canaries()), audit.node());
        update(connection, FORGET);
    }

    static void end(Connection connection, String node) throws SQLException {
        update(connection, END, node);
    }

    /** Of those that are heard of, by node. */
    static Map<String, SortedMap<String, String>> factsOfOthers(Connection connection, String node)
            throws SQLException {
        Map<String, SortedMap<String, String>> others = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, node);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    others.put(rows.getString(1), facts(rows.getString(2)));
                }
            }
        }
        return others;
    }

    /**
     * Whether a node may be left out, since another one is ready. Nodes that ask at the same time are answered one after the
     * other: of those that are all as bad as each other the first is not left out, and is ready for the second.
     */
    static boolean mayBeLeftOut(Connection connection, String node) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            boolean other = false;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    other |= rows.getBoolean("is_ready")
                            && !rows.getString("node").equals(node);
                }
            }
            update(connection, BEAT, !other, node);
            connection.commit();
            return other;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static String lines(SortedMap<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "\t" + plain(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static SortedMap<String, String> facts(String lines) {
        SortedMap<String, String> facts = new TreeMap<>();
        lines.lines().map(line -> line.split("\t", 2)).forEach(fact -> facts.put(fact[0], fact[1]));
        return facts;
    }

    static String lines(List<CanaryResult> canaries) {
        return canaries.stream()
                .map(each -> each.place() + "\t" + each.state() + "\t" + plain(each.detail()))
                .collect(Collectors.joining("\n"));
    }

    static List<CanaryResult> canaries(String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split("\t", 3))
                        .map(each -> new CanaryResult(each[0], State.valueOf(each[1]), each[2]))
                        .toList();
    }

    /** On one line, and without what parts its values. */
    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
