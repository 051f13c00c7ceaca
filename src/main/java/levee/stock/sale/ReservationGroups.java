package levee.stock.sale;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Reserves units of hot items. One row of the database counts the units of an item, and a row can be written only so often a
 * second; so the requests that wait on this node for the same item are decided in one transaction: one conditional update,
 * one insert of many reservations, one of many lines of the ledger. Each is answered after the commit. Needs no container.
 */
public final class ReservationGroups {

    /** Of one group: more would make those at its end wait for longer than it takes to write another. */
    public static final int MOST = 50;

    private static final int MOST_RUNS = 8;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    /** ER_DUP_ENTRY, ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, ER_CHECKREAD. */
    private static final Set<Integer> AGAIN = Set.of(1062, 1205, 1213, 1020);

    private final Connections connections;
    private final Duration hold;
    private final Grouping<Long, SaleRequest, SaleAnswer> grouping = new Grouping<>(MOST, this::decide);

    /** Where connections come from, each for one transaction. */
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** @param hold for how long units are held */
    public ReservationGroups(Connections connections, Duration hold) {
        this.connections = connections;
        this.hold = hold;
    }

    /**
     * Waits for those who came before.
     *
     * @throws ReservationFailed if the database could not decide: nothing is known to be held, and the same request may be
     *     sent again
     */
    public SaleAnswer reserve(long itemId, SaleRequest request) {
        return grouping.ask(itemId, request);
    }

    /**
     * In a transaction that is run again where others were faster: on another node, or with another of the same buyer's
     * requests. The keys of requests make that safe, even where nobody knows whether a commit has come through.
     */
    private List<SaleAnswer> decide(long itemId, List<SaleRequest> group) {
        for (int run = 1; ; run++) {
            try {
                List<SaleAnswer> answers = decideOnce(itemId, group);
                if (answers != null) {
                    return answers;
                }
            } catch (SQLException e) {
                if (run >= MOST_RUNS || !isPassing(e)) {
                    throw new ReservationFailed(e);
                }
            }
            if (run >= MOST_RUNS) {
                throw new ReservationFailed(null);
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS * run / MOST_RUNS));
        }
    }

    private static boolean isPassing(SQLException failure) {
        return AGAIN.contains(failure.getErrorCode())
                || failure.getSQLState() != null && failure.getSQLState().startsWith("08");
    }

    /** @return null if others took meanwhile what was available */
    private List<SaleAnswer> decideOnce(long itemId, List<SaleRequest> group) throws SQLException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            try {
                List<SaleAnswer> answers = new GroupStatements(connection, itemId, hold).run(group);
                if (answers == null) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
                return answers;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
