package levee.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Reads the policies anew when the change log tells of them, and every few seconds: somebody may have written a row by hand.
 * As long as they cannot be read, those last read stay. Used by one thread at a time.
 */
final class PolicyWatch {

    private static final Logger LOG = System.getLogger(PolicyWatch.class.getName());

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(3);

    private final Changes changes;
    private final Policies policies;
    private boolean begun;
    private long seen;
    private long lookedAt;

    PolicyWatch(Changes changes, Policies policies) {
        this.changes = changes;
        this.policies = policies;
    }

    /** After the log has been read. */
    void look(Connection connection) {
        long moment = changes.moment();
        long now = System.nanoTime();
        boolean quiet = begun && changes.isQuietSince(Region.POLICIES, seen);
        if (quiet && now - lookedAt < AT_LEAST_EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        try {
            policies.setOwn(PolicyTable.read(connection));
            seen = moment;
            begun = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The policies of the cache could not be read: those that hold go on", e);
        }
    }
}
