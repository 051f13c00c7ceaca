package levee.cache.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import levee.cache.audit.Audit.Cause;
import levee.cache.audit.Finding.Kind;

/** The tables {@code cache_audits} and {@code cache_audit_findings}: of each node, what changed from audit to audit. */
final class AuditTable {

    static final String FINDING =
            "f.kind, f.severity, f.place, f.what_text, f.why_text, f.fix_text, f.extra_statements";

    private static final int KEPT_DAYS = 90;

    private static final String OPEN =
            "SELECT f.id, " + FINDING + " FROM cache_audit_findings f WHERE f.node = ? AND f.gone_by IS NULL";

    private static final String ADD_AUDIT = """
            INSERT INTO cache_audits (node, audited_at, cause, criticals, warnings, notes)
            VALUES (?, UTC_TIMESTAMP(6), ?, ?, ?, ?)""";

    private static final String ADD = """
            INSERT INTO cache_audit_findings
                (node, found_by, kind, severity, place, what_text, why_text, fix_text, extra_statements)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REFRESH = """
            UPDATE cache_audit_findings SET what_text = ?, why_text = ?, fix_text = ?, extra_statements = ?
            WHERE id = ?""";

    private static final String CLOSE = "UPDATE cache_audit_findings SET gone_by = ? WHERE id = ?";

    /** Of what is gone; what is there stays, however old. */
    private static final List<String> PURGE = List.of(
            "DELETE FROM cache_audits WHERE audited_at < UTC_TIMESTAMP(6) - INTERVAL " + KEPT_DAYS + " DAY LIMIT 1000",
            "DELETE FROM cache_audit_findings WHERE gone_by < (SELECT COALESCE(MIN(id), 0) FROM cache_audits) LIMIT 1000");

    private record Open(long id, Finding finding) {}

    private AuditTable() {}

    /**
     * Keeps what is new, what is gone and the numbers of what is still there.
     *
     * @return the audit with what it changed; an audit that nobody asked for and that changed nothing is not kept
     */
    static CacheAudited save(Connection connection, Audit audit) throws SQLException {
        connection.setAutoCommit(false);
        try {
            CacheAudited saved = write(connection, audit);
            NodeTable.audited(connection, audit);
            connection.commit();
            return saved;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static CacheAudited write(Connection connection, Audit audit) throws SQLException {
        List<Open> before = open(connection, audit.node());
        List<Finding> appeared = audit.findings().stream()
                .filter(finding -> before.stream().noneMatch(each -> each.finding.isSame(finding)))
                .toList();
        List<Open> gone = before.stream()
                .filter(each -> audit.findings().stream().noneMatch(each.finding::isSame))
                .toList();
        boolean changed = !appeared.isEmpty() || !gone.isEmpty();
        if (changed || audit.cause() == Cause.START || audit.cause() == Cause.DEMAND) {
            long id = add(connection, audit);
            for (Finding finding : appeared) {
                add(connection, audit.node(), id, finding);
            }
            for (Open each : gone) {
                close(connection, each.id, id);
            }
            purge(connection);
        }
        refresh(connection, audit, before);
        return new CacheAudited(
                audit, appeared, gone.stream().map(Open::finding).toList());
    }

    private static List<Open> open(Connection connection, String node) throws SQLException {
        List<Open> open = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, node);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.add(new Open(rows.getLong("id"), finding(rows)));
                }
            }
        }
        return open;
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Kind.of(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("place"),
                row.getString("what_text"),
                row.getString("why_text"),
                row.getString("fix_text"),
                row.getDouble("extra_statements"));
    }

    private static long add(Connection connection, Audit audit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_AUDIT, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, audit.node());
            statement.setString(2, audit.cause().name());
            statement.setLong(3, audit.count(Severity.CRITICAL));
            statement.setLong(4, audit.count(Severity.WARNING));
            statement.setLong(5, audit.count(Severity.NOTE));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void add(Connection connection, String node, long audit, Finding finding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, node);
            statement.setLong(2, audit);
            statement.setString(3, finding.kind().name());
            statement.setString(4, finding.severity().name());
            statement.setString(5, finding.place());
            statement.setString(6, finding.what());
            statement.setString(7, finding.why());
            statement.setString(8, finding.fix());
            statement.setDouble(9, finding.extraStatements());
            statement.executeUpdate();
        }
    }

    private static void close(Connection connection, long finding, long audit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            statement.setLong(1, audit);
            statement.setLong(2, finding);
            statement.executeUpdate();
        }
    }

    private static void refresh(Connection connection, Audit audit, List<Open> before) throws SQLException {
        for (Open each : before) {
            for (Finding now : audit.findings()) {
                if (now.isSame(each.finding) && !now.equals(each.finding)) {
                    refresh(connection, each.id, now);
                }
            }
        }
    }

    private static void refresh(Connection connection, long id, Finding now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFRESH)) {
            statement.setString(1, now.what());
            statement.setString(2, now.why());
            statement.setString(3, now.fix());
            statement.setDouble(4, now.extraStatements());
            statement.setLong(5, id);
            statement.executeUpdate();
        }
    }

    private static void purge(Connection connection) throws SQLException {
        for (String sql : PURGE) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.executeUpdate();
            }
        }
    }
}
