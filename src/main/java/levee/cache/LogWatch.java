package levee.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks into the log of changes all the time: several times within the bound, and at once when it is told to. What is
 * found goes to whom the table tells; that it was looked for, into {@link Freshness}.
 */
final class LogWatch {

    private static final Logger LOG = System.getLogger(LogWatch.class.getName());

    private static final int LOOKS_WITHIN_BOUND = 4;
    private static final int MILLIS_BETWEEN_SIGNS_OF_LIFE = 20;

    /** Each statement has a shorter time-out, by which the server ends it: this is for one that does not answer at all. */
    private static final int MILLIS_TO_GIVE_UP = 5_000;

    /** Where the log is. */
    interface Database {
        Connection getConnection() throws SQLException;
    }

    private final Database database;
    private final ChangeTable table;
    private final PolicyWatch policies;
    private final Freshness freshness;
    private final int boundMillis;
    private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();

    private volatile boolean running = true;

    /** One that is kept: when requests have taken all others, this node must still hear of changes. */
    private Connection connection;

    private LogWatch(Database database, ChangeTable table, PolicyWatch policies, Freshness freshness, int boundMillis) {
        this.database = database;
        this.table = table;
        this.policies = policies;
        this.freshness = freshness;
        this.boundMillis = boundMillis;
    }

    /**
     * Of this node, whose lease it sets and whose policies go by the same log and are known when it is.
     *
     * @param heard where what is found in the log goes: {@link Changes#ofThisNode}, unless the node is to be deaf
     */
    static LogWatch ofThisNode(Database database, Changes heard, int boundMillis, long staleMillis) {
        Freshness freshness = Freshness.ofThisNode();
        freshness.set(boundMillis, staleMillis);
        ChangeTable table = new ChangeTable(heard);
        PolicyWatch policies = new PolicyWatch(heard, table, Policies.ofThisNode());
        return new LogWatch(database, table, policies, freshness, boundMillis);
    }

    /** Before anybody is served; if the database does not answer yet, nothing is trusted until it does. */
    void lookFirst() {
        try {
            look();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The log of changes could not be read yet", e);
            close();
        }
    }

    /** Threads of their own, so that a look which takes long is not taken for a node that does not run. */
    void start(ThreadFactory threads) {
        threads.newThread(this::giveSignsOfLife).start();
        threads.newThread(this::keepLooking).start();
    }

    void stop() {
        running = false;
    }

    /** Returns when all that was committed before is known. Not in the caller's thread, which may be in a transaction. */
    void lookNow() {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        waiting.add(looked);
        try {
            looked.get(boundMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "This node has not yet seen its own change in the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveSignsOfLife() {
        while (running) {
            freshness.alive();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_SIGNS_OF_LIFE));
        }
    }

    private void keepLooking() {
        while (running) {
            List<CompletableFuture<Void>> served = new ArrayList<>();
            try {
                CompletableFuture<Void> first = waiting.poll(boundMillis / LOOKS_WITHIN_BOUND, TimeUnit.MILLISECONDS);
                if (first != null) {
                    served.add(first);
                    waiting.drainTo(served);
                }
                look();
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                // The database's own alarm; this node shows what it has for as long as it may.
                LOG.log(Level.DEBUG, "The log of changes could not be read", e);
                close();
            } finally {
                served.forEach(each -> each.complete(null));
            }
        }
        close();
    }

    private void look() throws SQLException {
        long began = System.nanoTime();
        if (connection == null) {
            connection = database.getConnection();
            connection.setNetworkTimeout(Runnable::run, MILLIS_TO_GIVE_UP);
        }
        table.read(connection);
        policies.look(connection);
        freshness.looked(began);
        table.purge(connection);
    }

    private void close() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Its connection could not be closed", e);
        }
    }
}
