package levee.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections on which nothing hangs for ever. The server ends a statement that takes too long: a time-out of the driver
 * needs another connection to do so, just when there is none. The driver gives a server up that does not even do that.
 * What the address itself says wins.
 */
public class TimedDataSource extends MysqlDataSource {

    private static final long serialVersionUID = 1;

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    /** A server that is there ends the statement itself by then. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final int MILLIS = 1000;

    /**
     * @param purpose said with whatever fails on these connections
     * @param bounds of a statement, and of waiting for a row
     */
    TimedDataSource(Purpose purpose, Bounds bounds) {
        try {
            setConnectTimeout((int) TO_CONNECT.toMillis());
            setSocketTimeout((int) bounds.statement().plus(GRACE).toMillis());
            setSessionVariables(variables(bounds));
            setQueryInterceptors("levee.signals.StatementInterceptor");
            setExceptionInterceptors("levee.signals.StatementFailures");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that may go while others stay. */
    void isReplica() {
        try {
            setExceptionInterceptors("levee.signals.StatementFailures," + ReplicaFailures.class.getName());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One text for both makes: each runs what is in comments of its own kind. MariaDB bounds every statement so, MySQL
     * those that read alone; one that writes there waits for locks, which are bounded, or for the disk.
     */
    private static String variables(Bounds bounds) {
        List<String> variables = new ArrayList<>();
        bounds.lock().ifPresent(lock -> variables.add("innodb_lock_wait_timeout=" + lock.toSeconds()));
        // The driver itself puts SESSION before each and commas between them, also within the comments.
        variables.add("transaction_isolation='READ-COMMITTED'/*M!100101 ");
        variables.add("max_statement_time=" + bounds.statement().toSeconds() + "*//*!50708 ");
        variables.add("max_execution_time=" + bounds.statement().toSeconds() * MILLIS + "*/");
        return String.join(",", variables);
    }
}
