package levee.cache.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import levee.cache.ChangeLog;

/** What all nodes have found in their caches, now and before. */
@ApplicationScoped
public class Audits {

    /** As long as an audit takes that looks twice, on a node that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long MILLIS_TO_LOOK = 100;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    private interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Of each node that is there, or has gone without a word. */
    public List<NodeReport> reports() {
        return ask(NodeReport::all);
    }

    /** The latest first. */
    public List<AuditRun> runs(int most) {
        return ask(connection -> AuditHistory.runs(connection, most));
    }

    /** What came and went from one audit to a later one of the same node. */
    public AuditHistory.Difference between(long earlier, long later) {
        return ask(connection -> AuditHistory.between(connection, earlier, later));
    }

    /** Has all nodes audited, and waits for them for a bounded time: who has not met the demand by then is silent. */
    public List<NodeReport> auditNow() {
        AuditDemand demand = ask(AuditDemand::make);
        ChangeLog.committed();
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<NodeReport> reports = reports();
        while (System.nanoTime() - end < 0
                && reports.stream().filter(NodeReport::alive).anyMatch(each -> !demand.isMetBy(each))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_LOOK));
            reports = reports();
        }
        return reports;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The audits of the cache cannot be read now", e);
        }
    }
}
