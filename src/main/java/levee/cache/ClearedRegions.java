package levee.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * What was cleared in the grid is in the nodes' memories still. So it is written into the log of changes, as if the region
 * had been cleared in the office, and all nodes forget it within the bound.
 *
 * <p>All nodes hear of it and one writes it: the others find what it has written. Who hears of it so late that it has read
 * it before writes it again, and the region is forgotten twice; what was written for another reason, so lately that nobody
 * has read it, does as well. Nobody clears a map in answer, so nothing goes round in circles.
 */
final class ClearedRegions {

    private static final Logger LOG = System.getLogger(ClearedRegions.class.getName());

    /** The database lets one node at a time look and write. */
    private static final String LOCK = "SELECT GET_LOCK('levee.cache.cleared', 2)";

    private static final String UNLOCK = "SELECT RELEASE_LOCK('levee.cache.cleared')";

    private static final String IS_TOLD =
            "SELECT 1 FROM cache_changes WHERE id > ? AND region = ? AND entry IS NULL LIMIT 1";

    private final LogWatch.Database database;
    private final ThreadFactory threads;
    private final Consumer<String> written;
    private final Changes changes = Changes.ofThisNode();

    /** Those that are to be told of, with the place in the log that this node had read when it heard of it. */
    private Map<String, Long> heard = new HashMap<>();

    /**
     * @param threads for the work: who hears of it may not wait
     * @param written is told each region that this node has written
     */
    ClearedRegions(LogWatch.Database database, ThreadFactory threads, Consumer<String> written) {
        this.database = database;
        this.threads = threads;
        this.written = written;
    }

    /** However often it is heard until it is written, it is written once. */
    synchronized void hear(String region) {
        boolean isFirst = heard.isEmpty();
        heard.putIfAbsent(region, changes.position());
        if (isFirst) {
            threads.newThread(this::tell).start();
        }
    }

    /** Not before it can be written: what is heard until then needs no thread of its own. */
    private synchronized Map<String, Long> take() {
        Map<String, Long> taken = heard;
        heard = new HashMap<>();
        return taken;
    }

    private void tell() {
        try (Connection connection = database.getConnection()) {
            ask(connection, LOCK);
            try {
                for (Map.Entry<String, Long> region : take().entrySet()) {
                    tell(connection, region.getKey(), region.getValue());
                }
            } finally {
                ask(connection, UNLOCK);
            }
            ChangeLog.committed();
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Cleared in the grid, but perhaps not in the nodes' memories: " + take().keySet(),
                    e);
        }
    }

    private void tell(Connection connection, String region, long heardAt) throws SQLException {
        if (!isTold(connection, region, heardAt)) {
            PolicyTable.tell(connection, CacheTag.all(region));
            written.accept(region);
        }
    }

    private static boolean isTold(Connection connection, String region, long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_TOLD)) {
            statement.setLong(1, after);
            statement.setString(2, region);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(question).close();
        }
    }
}
