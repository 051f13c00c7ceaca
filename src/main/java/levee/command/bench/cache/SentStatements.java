package levee.command.bench.cache;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Counts the SELECT statements that this JVM really sends, where the address of the database names it. */
public class SentStatements implements QueryInterceptor {

    static final String PROPERTY = "&queryInterceptors=" + SentStatements.class.getName();

    private static final AtomicLong SELECTS = new AtomicLong();

    static long selects() {
        return SELECTS.get();
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        if (isSelect(sql == null ? null : sql.get())) {
            SELECTS.incrementAndGet();
        }
        return null;
    }

    /** Of entities, and not of the driver for itself. */
    static boolean isSelect(String sql) {
        if (sql == null) {
            return false;
        }
        String bare = sql.replaceAll("(?s)/\\*.*?\\*/", "").strip();
        return bare.regionMatches(true, 0, "SELECT", 0, 6) && !bare.contains("@@");
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // It holds nothing of its own.
    }
}
