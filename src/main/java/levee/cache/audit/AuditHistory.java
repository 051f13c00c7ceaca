package levee.cache.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import levee.cache.audit.Audit.Cause;

/** The audits that were kept, and how they differ. */
public final class AuditHistory {

    private static final String RUNS =
            "SELECT id, node, audited_at, cause, criticals, warnings, notes FROM cache_audits";
    private static final String LATEST = " ORDER BY id DESC LIMIT ?";

    private static final String OF_FINDINGS = "SELECT " + AuditTable.FINDING + " FROM cache_audit_findings f"
            + " WHERE f.node = (SELECT a.node FROM cache_audits a WHERE a.id = ?)";

    /** What came and went again between the two is neither. */
    private static final String APPEARED =
            OF_FINDINGS + " AND f.found_by > ? AND f.found_by <= ? AND (f.gone_by IS NULL OR f.gone_by > ?)";

    private static final String GONE = OF_FINDINGS + " AND f.gone_by > ? AND f.gone_by <= ? AND f.found_by <= ?";

    /** From one audit of a node to a later one of the same. */
    public record Difference(List<Finding> appeared, List<Finding> gone) {}

    private AuditHistory() {}

    /** Of all nodes, the latest first. */
    public static List<AuditRun> runs(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNS + LATEST)) {
            statement.setInt(1, most);
            return runs(connection, statement);
        }
    }

    /** Of one node, the latest first. */
    public static List<AuditRun> runs(Connection connection, String node, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNS + " WHERE node = ?" + LATEST)) {
            statement.setString(1, node);
            statement.setInt(2, most);
            return runs(connection, statement);
        }
    }

    private static List<AuditRun> runs(Connection connection, PreparedStatement statement) throws SQLException {
        List<AuditRun> runs = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong("id");
                Difference difference = between(connection, id - 1, id);
                runs.add(new AuditRun(
                        id,
                        rows.getString("node"),
                        rows.getObject("audited_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Cause.valueOf(rows.getString("cause")),
                        rows.getInt("criticals"),
                        rows.getInt("warnings"),
                        rows.getInt("notes"),
                        difference.appeared,
                        difference.gone));
            }
        }
        return runs;
    }

    /** Of the node whose audit the later one is. */
    public static Difference between(Connection connection, long earlier, long later) throws SQLException {
        return new Difference(
                findings(connection, APPEARED, later, earlier, later, later),
                findings(connection, GONE, later, earlier, later, earlier));
    }

    private static List<Finding> findings(Connection connection, String sql, long... ids) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setLong(i + 1, ids[i]);
            }
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
