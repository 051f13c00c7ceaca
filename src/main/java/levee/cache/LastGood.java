package levee.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The policy that a region had last of those that made sense: one that somebody has given it through the checks, with which
 * it keeps something, or else its tier's. A row that was written by hand is none, whatever it says.
 */
final class LastGood {

    private static final int AS_FAR_BACK = 200;

    /** @param own empty for that of the tier */
    record Found(Optional<Policy> own) {}

    private LastGood() {}

    /** Empty if there is none. */
    static Optional<Found> of(Region region, Policy ofTier, Connection connection) throws SQLException {
        Optional<Found> recorded = PolicyHistory.of(connection, region, AS_FAR_BACK).stream()
                .map(change -> new Found(change.ownAfter() ? Optional.of(change.after()) : Optional.empty()))
                .filter(found -> found.own.orElse(ofTier).isGood(region.tier()))
                .findFirst();
        return recorded.or(
                () -> Optional.of(new Found(Optional.empty())).filter(tiers -> ofTier.isGood(region.tier())));
    }
}
