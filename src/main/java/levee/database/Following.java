package levee.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Writes the {@link Beats} as long as there is a replica to be seen on, and looks which there are to be. */
final class Following implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Following.class.getName());

    private static final Duration BETWEEN_BEATS = Duration.ofMillis(100);
    private static final int BEATS_BETWEEN_LOOKS = 10;
    private static final int MILLIS_TO_GIVE_UP = 3_000;

    private final DataSource primary;
    private final Set<String> always;
    private final Beats beats;
    private final Replicas replicas;

    private volatile boolean running = true;
    private Connection connection;
    private int round;

    /** @param always the replicas of the settings, besides those of the table */
    Following(DataSource primary, Set<String> always, Beats beats, Replicas replicas) {
        this.primary = primary;
        this.always = always;
        this.beats = beats;
        this.replicas = replicas;
    }

    void start(ThreadFactory threads) {
        threads.newThread(this::run).start();
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.DEBUG, "Nobody knows how far the replicas are", e);
                disconnect();
            }
            LockSupport.parkNanos(BETWEEN_BEATS.toNanos());
        }
        disconnect();
    }

    private void follow() throws SQLException {
        if (connection == null) {
            connection = primary.getConnection();
            connection.setNetworkTimeout(Runnable::run, MILLIS_TO_GIVE_UP);
        }
        if (round++ % BEATS_BETWEEN_LOOKS == 0) {
            replicas.be(wanted());
        }
        if (!replicas.all().isEmpty()) {
            beats.write(connection);
        }
    }

    private Set<String> wanted() throws SQLException {
        Set<String> wanted = new TreeSet<>(always);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT address FROM replicas")) {
            while (rows.next()) {
                wanted.add(rows.getString(1));
            }
        }
        return wanted;
    }

    private void disconnect() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Its connection could not be closed", e);
        }
    }

    @Override
    public void close() {
        running = false;
    }
}
