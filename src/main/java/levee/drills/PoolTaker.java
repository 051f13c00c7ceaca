package levee.drills;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * Takes connections out of the pool while {@code pool-shrunk} holds, as code does that forgets to give them back. Who takes them
 * may have to wait for one, so a thread of its own does; who gives them back waits for nobody.
 */
final class PoolTaker {

    private static final Logger LOG = System.getLogger(PoolTaker.class.getName());

    private final DataSource pool;
    private final ThreadFactory threads;
    private final List<Connection> taken = new ArrayList<>();
    private int wanted;
    private boolean taking;

    PoolTaker(DataSource pool, ThreadFactory threads) {
        this.pool = pool;
        this.threads = threads;
    }

    /** Returns at once. */
    synchronized void hold(int connections) {
        wanted = connections;
        while (taken.size() > wanted) {
            close(taken.remove(taken.size() - 1));
        }
        if (taken.size() < wanted && !taking) {
            taking = true;
            threads.newThread(this::take).start();
        }
    }

    private void take() {
        try {
            while (isAnyMissing()) {
                add(pool.getConnection());
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "There is no more to take", e);
        } finally {
            synchronized (this) {
                taking = false;
            }
        }
    }

    private synchronized boolean isAnyMissing() {
        return taken.size() < wanted;
    }

    /** It may have come when it was no longer wanted. */
    private synchronized void add(Connection connection) {
        if (taken.size() < wanted) {
            taken.add(connection);
        } else {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "It could not be given back", e);
        }
    }
}
