package levee.alerts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import levee.alerts.Lease.Standing;

/**
 * Asks for the lease twice a second, in a thread of its own, which may hang with the database: nobody waits for it. It keeps
 * its connection, since an exhausted pool must not cost the lease of whoever is to tell of it.
 */
final class LeaseKeeper implements Runnable {

    private static final Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    static final Duration BETWEEN = Duration.ofMillis(500);

    /** By then the lease has lapsed: a connection whose answer is still to come is no good any more. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(5);

    /** Where the lease is. */
    interface Database {
        Connection getConnection() throws SQLException;
    }

    private final Lease lease;
    private final Database database;

    private volatile Standing standing;
    private volatile boolean running = true;
    private Connection connection;

    LeaseKeeper(Lease lease, Database database) {
        this.lease = lease;
        this.database = database;
        standing = new Standing("", 0, false, System.nanoTime());
    }

    /** As it was found last: before it was ever asked for, as not this node's. */
    Standing standing() {
        return standing;
    }

    @Override
    public void run() {
        while (running) {
            round();
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        end();
        close();
    }

    void round() {
        try {
            if (connection == null) {
                connection = database.getConnection();
                connection.setNetworkTimeout(Runnable::run, (int) GIVEN_UP.toMillis());
            }
            standing = lease.ask(connection);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The lease could not be asked for", e);
            close();
        }
    }

    void stop() {
        running = false;
    }

    private void end() {
        try {
            if (connection != null && standing.holds(System.nanoTime())) {
                lease.end(connection, standing.term());
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The lease ends by itself", e);
        }
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Its connection could not be closed", e);
        }
    }
}
