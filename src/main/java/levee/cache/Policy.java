package levee.cache;

import java.util.List;
import java.util.Optional;
import levee.cache.CacheStatistics.Tier;

/**
 * What one region of the cache may do. Whatever it says is obeyed: nonsense is refused where it is typed, and counted as a
 * bypass where it comes in by another way.
 *
 * @param secondsToLive how old what is kept may be, where nobody says that it has changed
 * @param entries how many things of the region a node keeps in its own memory; only of entities the number counts, since
 *     results of queries lie in the grid and pages share a bound of bytes, and either takes a restart to change: there it is
 *     {@link #UNBOUNDED}, or nothing
 * @param staleSeconds for how long what is known to be late may be shown while the database does not answer, or one loads;
 *     no longer than the node's own window ({@link CacheSettings#STALE}), which is that of its lease
 * @param loads how many loads from the database a node may have under way at the same time
 */
public record Policy(boolean enabled, int secondsToLive, int entries, int staleSeconds, int loads) {

    /** As many as there is room for. */
    public static final int UNBOUNDED = 1_000_000;

    /** The same, switched on or off. */
    public Policy withEnabled(boolean wanted) {
        return new Policy(wanted, secondsToLive, entries, staleSeconds, loads);
    }

    /** Whether anything may be kept at all. Asked at each read. */
    public boolean isOpen() {
        return enabled && secondsToLive > 0 && entries > 0;
    }

    /** What is wrong with it by itself, in sentences; whether anything may be kept at all is another matter. */
    public List<String> objections(Tier tier) {
        return PolicyCheck.objections(tier, this, 0);
    }

    /** Whether a region that has it does what it is there for. */
    boolean isGood(Tier tier) {
        return isOpen() && objections(tier).isEmpty();
    }

    /** Why nothing may be kept; empty if it may. */
    public Optional<BypassReason> closedBy() {
        if (!enabled) {
            return Optional.of(BypassReason.DISABLED);
        }
        if (secondsToLive <= 0) {
            return Optional.of(BypassReason.NO_TIME_TO_LIVE);
        }
        return entries <= 0 ? Optional.of(BypassReason.NO_ROOM) : Optional.empty();
    }
}
