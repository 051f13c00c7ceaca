package levee.cache;

/**
 * What one region of the cache may do. Whatever it says is obeyed: nonsense is refused where it is typed, and counted as a
 * bypass where it comes in by another way.
 *
 * @param secondsToLive how old what is kept may be, where nobody says that it has changed
 * @param entries how many things of the region a node keeps in its own memory
 * @param staleSeconds for how long what is known to be late may be shown while the database does not answer, or one loads
 * @param loads how many loads from the database a node may have under way at the same time
 */
public record Policy(boolean enabled, int secondsToLive, int entries, int staleSeconds, int loads) {}
