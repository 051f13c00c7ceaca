package levee.orders;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs a whole transaction again when the database gave it up for another's sake (deadlock, lock time-out), or went away.
 * Only for what may be run twice: here an order by its unique key, a settlement by the state it starts from.
 */
final class Retry {

    private static final int MOST_RUNS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, ER_CHECKREAD. */
    private static final Set<Integer> GIVEN_UP = Set.of(1205, 1213, 1020);

    /** ER_DUP_ENTRY. */
    private static final int DUPLICATE = 1062;

    private Retry() {}

    static <T> T run(Supplier<T> transaction) {
        for (int run = 1; ; run++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (run == MOST_RUNS || !isTransient(failure)) {
                    throw failure;
                }
                pause(run);
            }
        }
    }

    /** Random, so that two which collided do not collide again. */
    private static void pause(int run) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos() * run / MOST_RUNS));
    }

    static boolean isTransient(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && (GIVEN_UP.contains(cause.getErrorCode()) || isDisconnect(cause));
    }

    private static boolean isDisconnect(SQLException cause) {
        return cause.getSQLState() != null && cause.getSQLState().startsWith("08");
    }

    /** Whether a row with the same unique key was there already. */
    static boolean isDuplicate(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && cause.getErrorCode() == DUPLICATE;
    }

    private static SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
