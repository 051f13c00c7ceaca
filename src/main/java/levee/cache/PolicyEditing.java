package levee.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes policies, each change with who, when and why, on a connection of the caller's and in its transaction. */
final class PolicyEditing {

    private final Connection connection;
    private final Policies policies;
    private final Instant now;
    private final String by;

    PolicyEditing(Connection connection, Policies policies, Instant now, String by) {
        this.connection = connection;
        this.policies = policies;
        this.now = now;
        this.by = by;
    }

    /**
     * @param wanted empty for that of the tier
     * @throws PolicyRefused if it makes no sense
     */
    long change(Region region, Optional<Policy> wanted, String reason) throws SQLException {
        Optional<Policy> before = PolicyTable.lock(connection, region);
        Policy after = wanted.orElse(policies.ofTier(region.tier()));
        List<String> objections = PolicyCheck.objections(region.tier(), after, CacheStatistics.workingSet(region));
        if (!objections.isEmpty()) {
            throw new PolicyRefused(String.join(" ", objections));
        }
        return write(region, before, wanted, reason);
    }

    private long write(Region region, Optional<Policy> before, Optional<Policy> wanted, String reason)
            throws SQLException {
        Policy ofTier = policies.ofTier(region.tier());
        PolicyTable.write(connection, region, wanted);
        if (!before.orElse(ofTier).isOpen()) {
            // What was kept before the region was closed is older than anybody would think.
            PolicyTable.tell(connection, CacheTag.all(region.logged()));
        }
        return PolicyHistory.add(
                connection,
                new PolicyChange(
                        0,
                        region,
                        now,
                        by,
                        reason,
                        before.isPresent(),
                        before.orElse(ofTier),
                        wanted.isPresent(),
                        wanted.orElse(ofTier),
                        false,
                        true));
    }

    /** @throws PolicyRefused if somebody has changed the region's policy since, or what was before makes no sense */
    PolicyChange undo(long id) throws SQLException {
        PolicyChange change =
                PolicyHistory.find(connection, id).orElseThrow(() -> new PolicyRefused("There is no such change."));
        PolicyTable.lock(connection, change.region());
        if (!PolicyHistory.find(connection, id).orElseThrow().last()) {
            throw new PolicyRefused("This policy has been changed again since. Undo the latest change first.");
        }
        Optional<Policy> before = change.ownBefore() ? Optional.of(change.before()) : Optional.empty();
        long undoing = change(change.region(), before, shortened("Undone: " + change.reason()));
        PolicyHistory.undone(connection, id, undoing);
        return change;
    }

    /**
     * Gives the region its {@link LastGood} policy again, even one with less room than is being asked for now: it has done.
     *
     * @return the change; empty if the region has it
     * @throws PolicyRefused if it never had one that is known
     */
    Optional<PolicyChange> restoreLastGood(Region region, String reason) throws SQLException {
        PolicyTable.lock(connection, region);
        PolicyHistory.lock(connection, region);
        // Again: a row that is not there cannot be locked.
        Optional<Policy> before = PolicyTable.lock(connection, region);
        LastGood.Found good = LastGood.of(region, policies.ofTier(region.tier()), connection)
                .orElseThrow(() -> new PolicyRefused("No policy is known with which " + region.name()
                        + " has kept anything: what the settings say of its tier makes no sense either. Give it one by hand,"
                        + " or mend the settings."));
        if (good.own().equals(before)) {
            return Optional.empty();
        }
        return PolicyHistory.find(connection, write(region, before, good.own(), shortened(reason)));
    }

    private static String shortened(String reason) {
        return reason.length() <= 200 ? reason : reason.substring(0, 199) + "…";
    }
}
