package levee.signals;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Tells {@link StatementSignals} of each statement that a connection really sends: a batch that the driver rewrites to
 * one statement counts as one. Named in the data source's {@code queryInterceptors}; made by the driver, one for each
 * connection, and used by one thread at a time.
 */
public class StatementInterceptor implements QueryInterceptor {

    private MysqlConnection connection;
    private long start;

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        this.connection = connection;
        return this;
    }

    /** Counted before it is sent, so that one which fails or never returns is counted too. */
    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        kindOf(sql).ifPresent(kind -> StatementSignals.sent(kind, origin(kind, sql.get())));
        start = System.nanoTime();
        return null;
    }

    private StatementOrigin origin(StatementKind kind, String sql) {
        boolean autoCommit = connection.getSession().getServerSession().isAutoCommit();
        StatementOrigin origin = StatementOrigin.of(sql, Serving.visitor(), autoCommit);
        return kind == StatementKind.SELECT && !StatementOrigin.isSaidIn(sql) && Unclaimed.isBypass(sql)
                ? StatementOrigin.BYPASS
                : origin;
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        long nanos = System.nanoTime() - start;
        kindOf(sql).ifPresent(kind -> StatementSignals.took(kind, nanos));
        // One that failed comes here too, before anybody is told why.
        if (result != null) {
            StatementSignals.ended();
        }
        return null;
    }

    private static Optional<StatementKind> kindOf(Supplier<String> sql) {
        String text = sql == null ? null : sql.get();
        return text == null ? Optional.empty() : StatementKind.of(text);
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public void destroy() {
        // It holds nothing of its own.
    }
}
