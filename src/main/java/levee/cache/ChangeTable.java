package levee.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import levee.cache.LogPosition.Gap;

/**
 * The table {@code cache_changes}, as this node reads it: what is new in it goes into {@link Changes}. Used by one thread
 * at a time.
 */
final class ChangeTable {

    private static final Logger LOG = System.getLogger(ChangeTable.class.getName());

    /** Nothing is cached for longer, so that older changes are nobody's business. */
    static final Duration KEPT = Duration.ofHours(2);

    /**
     * Longer than it takes to write what has been given its numbers. From then on a missing number can be asked about; one
     * of a transaction that goes on is waited for, and until it ends what has changed meanwhile is not taken from the grid.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);
    private static final int SECONDS_TO_ANSWER = 2;
    private static final int FETCHED_AT_ONCE = 10_000;

    /** The last change that is too old to matter, or one too many to be remembered. */
    private static final String FIRST = """
            SELECT GREATEST(0,
                COALESCE((SELECT MAX(id) FROM cache_changes WHERE changed_at < NOW(6) - INTERVAL ? SECOND), 0),
                COALESCE((SELECT MAX(id) FROM cache_changes), 0) - ?)""";

    private static final String NEW =
            "SELECT id, region, entry FROM cache_changes WHERE id >= ? ORDER BY id LIMIT " + FETCHED_AT_ONCE;

    /** What is logged when the log begins anew: whatever was kept before is as good as none. */
    private static final String BEGUN_ANEW = "cache.log";

    private static final String BEGIN_ANEW =
            "INSERT IGNORE INTO cache_changes (id, region) VALUES (?, '" + BEGUN_ANEW + "')";

    private static final String MISSING = "SELECT id, region, entry FROM cache_changes WHERE id BETWEEN ? AND ?";

    /** Finds what is there and fails at what is being written; of what was rolled back nothing is left. */
    private static final String ROLLED_BACK = "SELECT id FROM cache_changes WHERE id BETWEEN ? AND ? FOR UPDATE NOWAIT";

    /** So MariaDB and MySQL say that somebody else has the row. */
    private static final Set<Integer> LOCKED = Set.of(1205, 3572);

    private static final String PURGE =
            "DELETE FROM cache_changes WHERE changed_at < NOW(6) - INTERVAL ? SECOND AND id < ? LIMIT 1000";

    private final Changes changes;
    private final Duration patience;

    private LogPosition position;
    private boolean hasBegun;
    private long lastPurge = System.nanoTime();

    ChangeTable(Changes changes) {
        this(changes, PATIENCE);
    }

    ChangeTable(Changes changes, Duration patience) {
        this.changes = changes;
        this.patience = patience;
    }

    /** When it returns, all that was committed before is in the changes that are known. */
    void read(Connection connection) throws SQLException {
        long began = System.nanoTime();
        if (position == null) {
            begin(connection);
        }
        readNew(connection);
        readMissing(connection);
        Optional<Gap> overdue = position.overdue(began);
        if (overdue.isPresent()) {
            if (isRolledBack(connection, overdue.get())) {
                position.giveUp(overdue.get());
            } else {
                position.waitOn(began);
            }
        }
        changes.reach(position.reached());
        hasBegun = true;
    }

    private void begin(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setLong(1, KEPT.toSeconds());
            statement.setInt(2, Changes.MOST);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long first = rows.getLong(1);
                position = new LogPosition(first, patience.toNanos(), System::nanoTime);
                changes.begin(first);
            }
        }
    }

    /** With the last that is known: where not even that is there, nothing is told by the numbers any more. */
    private void readNew(Connection connection) throws SQLException {
        if (!isRead(connection)) {
            beginAnew(connection);
            isRead(connection);
        }
    }

    private boolean isRead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEW)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            int count;
            do {
                statement.setLong(1, position.highest());
                count = learn(statement);
            } while (count == FETCHED_AT_ONCE);
            return count > 0 || position.highest() == 0;
        }
    }

    /**
     * The database was put back to what it was earlier, and has begun to give numbers again that were given before: so that
     * nothing is judged by the wrong ones it goes on above the highest that is known, and all nodes begin there.
     */
    private void beginAnew(Connection connection) throws SQLException {
        LOG.log(Level.WARNING, "The log of changes ends before {0}: nothing that was kept is used", position.highest());
        try (PreparedStatement statement = connection.prepareStatement(BEGIN_ANEW)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setLong(1, position.highest() + 1);
            statement.executeUpdate();
        }
    }

    /** What a transaction numbered before others, and commits after them. */
    private void readMissing(Connection connection) throws SQLException {
        if (position.isMissing()) {
            try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
                statement.setQueryTimeout(SECONDS_TO_ANSWER);
                statement.setLong(1, position.lowestMissing());
                statement.setLong(2, position.highestMissing());
                learn(statement);
            }
        }
    }

    private static boolean isRolledBack(Connection connection, Gap gap) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROLLED_BACK)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setLong(1, gap.first());
            statement.setLong(2, gap.last());
            try (ResultSet rows = statement.executeQuery()) {
                // What has been committed since the last look is read by the next one.
                return !rows.next();
            }
        } catch (SQLException e) {
            if (LOCKED.contains(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    private int learn(PreparedStatement statement) throws SQLException {
        int count = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
                long id = rows.getLong(1);
                if (position.read(id)) {
                    learn(id, rows.getString(2), rows.getString(3));
                }
            }
        }
        return count;
    }

    private void learn(long id, String region, String entry) {
        if (region.equals(BEGUN_ANEW)) {
            changes.begin(id);
        } else {
            changes.add(new CacheTag(region, entry), id);
            count(region);
        }
    }

    /** Each change once; what there was in the log before this node was there, it has nothing of. */
    private void count(String logged) {
        if (hasBegun) {
            Region.ofLogged(logged, Policies.ofThisNode()).ifPresent(CacheStatistics::invalidated);
        }
    }

    /** Now and then: what is too old, but for the last entry, from which the next node to start knows where the log is. */
    void purge(Connection connection) throws SQLException {
        if (System.nanoTime() - lastPurge < BETWEEN_PURGES.toNanos()) {
            return;
        }
        lastPurge = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setQueryTimeout(SECONDS_TO_ANSWER);
            statement.setLong(1, 2 * KEPT.toSeconds());
            statement.setLong(2, position.highest());
            statement.executeUpdate();
        }
    }
}
