package levee.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that follows the primary. A thread of its own looks how far it is, which may hang with it; as long as it is dead, or
 * too far behind, it is not asked, and when it has caught up it is asked again, without anybody's doing.
 */
final class Replica implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Replica.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final int MILLIS_TO_GIVE_UP = 3_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final String address;
    private final TimedDataSource server;
    private final ReadPool pool;
    private final Beats beats;
    private final long mostLag;
    private final LongAdder reads = new LongAdder();

    private volatile boolean running = true;
    private volatile Beats.Beat seen;
    private Connection looking;

    Replica(String address, TimedDataSource server, int most, Beats beats, Duration mostLag) {
        this.address = address;
        this.server = server;
        this.pool = ReadPool.of(address, server, most, PATIENCE);
        this.beats = beats;
        this.mostLag = mostLag.toNanos();
    }

    void start(ThreadFactory threads) {
        threads.newThread(this::keepLooking).start();
    }

    String address() {
        return address;
    }

    /** The last that it is known to have, and with it everything from before; empty if it is not to be asked. */
    Optional<Beats.Beat> beat() {
        return Optional.ofNullable(seen).filter(last -> System.nanoTime() - last.at() <= mostLag);
    }

    /** How far it is behind, at most; infinite while it cannot be asked. */
    double lagSeconds() {
        Beats.Beat last = seen;
        return last == null ? Double.POSITIVE_INFINITY : (System.nanoTime() - last.at()) / NANOS_A_SECOND;
    }

    /** How many connections to it were given, each for a read. */
    long reads() {
        return reads.sum();
    }

    Connection connect() throws SQLException {
        Connection connection = pool.getConnection();
        reads.increment();
        return connection;
    }

    /** It is not asked before somebody has looked. */
    void failed() {
        seen = null;
    }

    private void keepLooking() {
        while (running) {
            look();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        disconnect();
    }

    private void look() {
        try {
            if (looking == null) {
                looking = server.getConnection();
                looking.setNetworkTimeout(Runnable::run, MILLIS_TO_GIVE_UP);
            }
            seen = beats.seenBy(looking).orElse(null);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The replica " + address + " does not answer", e);
            seen = null;
            disconnect();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void disconnect() {
        try (Connection old = looking) {
            looking = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Its connection could not be closed", e);
        }
    }

    @Override
    public void close() {
        running = false;
        pool.close();
    }
}
