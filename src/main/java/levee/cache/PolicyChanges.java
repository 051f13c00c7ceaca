package levee.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * What people do to the cache while it runs. Each of it is on every node within the bound after it returns, and on this one
 * at once.
 */
@ApplicationScoped
public class PolicyChanges {

    private static final Logger LOG = System.getLogger(PolicyChanges.class.getName());

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Inject
    private Event<Happening> happened;

    @Inject
    private Clock clock;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * @param by the e-mail address of whoever wants it so
     * @throws PolicyRefused if it makes no sense
     */
    public void change(Region region, Policy policy, String by, String reason) {
        change(region, Optional.of(policy), by, reason);
    }

    /** Lets the region have its tier's again. */
    public void restore(Region region, String by, String reason) {
        change(region, Optional.empty(), by, reason);
    }

    private void change(Region region, Optional<Policy> wanted, String by, String reason) {
        PolicyChange made = commit(connection -> PolicyHistory.find(
                        connection, editing(connection, by).change(region, wanted, reason))
                .orElseThrow());
        boolean opened = !made.before().isOpen() && made.after().isOpen();
        String what =
                !made.after().isOpen() ? "It was closed: " : opened ? "It was opened: " : "Its policy was changed: ";
        told(opened ? Kind.CACHE_OPENED : Kind.CACHE_POLICY, region, what + reason, by);
    }

    /** @throws PolicyRefused if it is not the region's latest, or what was before makes no sense */
    public PolicyChange undo(long change, String by) {
        PolicyChange undone = commit(connection -> editing(connection, by).undo(change));
        boolean opened = !undone.after().isOpen() && undone.before().isOpen();
        told(
                opened ? Kind.CACHE_OPENED : Kind.CACHE_POLICY,
                undone.region(),
                "The last change of its policy was taken back: " + undone.reason(),
                by);
        return undone;
    }

    /**
     * Gives the region the last policy again with which it kept something, and that somebody had given it through the checks,
     * or else its tier's.
     *
     * @param by an e-mail address, or what does it by itself
     * @return the change; empty if the region has that policy already: then nothing is written
     * @throws PolicyRefused if there is no such policy
     */
    public Optional<PolicyChange> restoreLastGood(Region region, String by, String reason) {
        Optional<PolicyChange> restored =
                commit(connection -> editing(connection, by).restoreLastGood(region, reason));
        restored.ifPresent(change -> toldRestored(change, by));
        return restored;
    }

    /**
     * The same for all regions that have or had a policy of their own, in one transaction. One for which none is known stays
     * as it is.
     *
     * @return what was changed; empty if nothing was to be done
     */
    public List<PolicyChange> restoreLastGood(String by, String reason) {
        List<PolicyChange> restored = commit(connection -> {
            List<PolicyChange> changes = new ArrayList<>();
            for (PolicyRecord each : PolicyRecord.all(connection)) {
                restoreIfKnown(each.region(), editing(connection, by), reason).ifPresent(changes::add);
            }
            return changes;
        });
        restored.forEach(change -> toldRestored(change, by));
        return restored;
    }

    private void toldRestored(PolicyChange change, String by) {
        told(Kind.CACHE_OPENED, change.region(), "It has its last good policy again: " + change.reason(), by);
    }

    /** It is done; if that cannot be written down, it is done all the same. */
    private void told(Kind kind, Region region, String text, String by) {
        try {
            happened.fire(new Happening(clock.instant(), kind, "", region.name(), text, by));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Not told of " + region.name() + ": " + text, e);
        }
    }

    private static Optional<PolicyChange> restoreIfKnown(Region region, PolicyEditing editing, String reason)
            throws SQLException {
        try {
            return editing.restoreLastGood(region, reason);
        } catch (PolicyRefused e) {
            // Nothing was written for it, and the others are not to suffer from that.
            LOG.log(Level.WARNING, e.getMessage());
            return Optional.empty();
        }
    }

    private PolicyEditing editing(Connection connection, String by) {
        return new PolicyEditing(connection, Policies.ofThisNode(), clock.instant(), by);
    }

    /** The latest first. */
    public List<PolicyChange> of(Region region, int most) {
        return commit(connection -> PolicyHistory.of(connection, region, most));
    }

    /** Nothing that any node keeps of the region is shown any more. */
    public void clear(Region region, String by) {
        changed(CacheTag.all(region.logged()));
        told(Kind.CACHE_CLEARED, region, "Cleared on all nodes", by);
    }

    /** Says for somebody who has changed something past the cache that it has changed. */
    public void changed(CacheTag tag) {
        commit(connection -> {
            PolicyTable.tell(connection, tag);
            return tag;
        });
    }

    private <T> T commit(Work<T> work) {
        T result;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                result = work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The policies of the cache cannot be changed now", e);
        }
        ChangeLog.committed();
        return result;
    }
}
