package levee.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads the policies anew when the change log tells of them, and every few seconds: somebody may have written a row by hand.
 * As long as they cannot be read, those last read stay. Used by one thread at a time.
 */
final class PolicyWatch {

    private static final Logger LOG = System.getLogger(PolicyWatch.class.getName());

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(3);

    private final Changes changes;
    private final ChangeTable log;
    private final Policies policies;
    private boolean begun;
    private long seen;
    private long lookedAt;

    /** @param log from which the changes are known */
    PolicyWatch(Changes changes, ChangeTable log, Policies policies) {
        this.changes = changes;
        this.log = log;
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
            Map<Region, Policy> own = PolicyTable.read(connection);
            strikeOut(policies.openedBy(own), connection);
            policies.setOwn(own);
            seen = moment;
            begun = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The policies of the cache could not be read: those that hold go on", e);
        }
    }

    /**
     * What was kept before a region was closed is older than anybody would think: before it is used again it is struck out.
     * Whoever opens it in the back office has said so in the log; by hand nobody does.
     */
    private void strikeOut(List<Region> opened, Connection connection) throws SQLException {
        List<Region> untold = opened.stream()
                .filter(region -> changes.holdsSince(region.whole(), seen))
                .toList();
        for (Region region : untold) {
            PolicyTable.tell(connection, CacheTag.all(region.logged()));
        }
        if (!untold.isEmpty()) {
            log.read(connection);
        }
    }
}
