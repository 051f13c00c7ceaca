package levee.cache.audit;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node has told of its cache last.
 *
 * @param alive whether it was heard of just now
 * @param ready whether it takes visitors, as far as its cache goes
 * @param auditedAt null until it has been audited
 * @param answered the last demand of an audit that it has met, by its number in the log of changes
 * @param findings the worst first
 */
public record NodeReport(
        String node,
        boolean alive,
        boolean ready,
        Instant auditedAt,
        long answered,
        List<Finding> findings,
        List<CanaryResult> canaries)
        implements Serializable {

    private static final String ALL = "SELECT node, ready, audited_at, answered, canaries, " + NodeTable.ALIVE
            + " AS is_alive FROM cache_audit_nodes ORDER BY node";

    private static final String FINDINGS =
            "SELECT " + AuditTable.FINDING + " FROM cache_audit_findings f WHERE f.node = ? AND f.gone_by IS NULL";

    /** Of all nodes that are there, or have gone without a word within an hour. */
    public static List<NodeReport> all(Connection connection) throws SQLException {
        List<NodeReport> reports = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String node = rows.getString("node");
                LocalDateTime audited = rows.getObject("audited_at", LocalDateTime.class);
                reports.add(new NodeReport(
                        node,
                        rows.getBoolean("is_alive"),
                        rows.getBoolean("ready"),
                        audited == null ? null : audited.toInstant(ZoneOffset.UTC),
                        rows.getLong("answered"),
                        findings(connection, node),
                        NodeTable.canaries(rows.getString("canaries"))));
            }
        }
        return reports;
    }

    private static List<Finding> findings(Connection connection, String node) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FINDINGS)) {
            statement.setString(1, node);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    findings.add(AuditTable.finding(rows));
                }
            }
        }
        findings.sort(Finding.WORST_FIRST);
        return findings;
    }
}
