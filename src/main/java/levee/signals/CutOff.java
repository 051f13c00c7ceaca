package levee.signals;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a statement was not brought to its end. */
enum CutOff {
    /** The server ended it: it took too long. */
    TIME_OUT,
    /** It waited too long for a row that somebody else has locked. */
    LOCK,
    /** The server has gone, or did not answer any more. */
    CONNECTION;

    /** ER_STATEMENT_TIMEOUT of MariaDB, ER_QUERY_TIMEOUT of MySQL; ER_QUERY_INTERRUPTED is what the driver asked for. */
    private static final Set<Integer> TIMED_OUT = Set.of(1969, 3024, 1317);

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    static Optional<CutOff> of(SQLException failure) {
        if (TIMED_OUT.contains(failure.getErrorCode())) {
            return Optional.of(TIME_OUT);
        }
        if (failure.getErrorCode() == LOCK_WAIT_TIMEOUT) {
            return Optional.of(LOCK);
        }
        boolean isGone = failure.getSQLState() != null && failure.getSQLState().startsWith("08");
        return isGone ? Optional.of(CONNECTION) : Optional.empty();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
