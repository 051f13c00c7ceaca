package levee.cache;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * The database is asked in this thread for things that this node may show, and by whichever server answers, gives them as they
 * were at some time: the primary as they are when it is asked, a replica as they were when the last was committed that it is
 * known to have. What this node has shown of a thing since then, it may have seen later than the replica ({@link Ahead}): so
 * for that the replica will not do.
 */
public final class AsOf {

    private static final ThreadLocal<AsOf> UNDER_WAY = new ThreadLocal<>();

    private final Collection<CacheTag> things;
    private long at = System.nanoTime();

    private AsOf(Collection<CacheTag> things) {
        this.things = things;
    }

    /** @param at the nano time of the machine: whatever was committed before it, is in the answer */
    public record Answered<T>(T value, long at) {}

    /** @param things as they are shown */
    public static <T> Answered<T> ask(Collection<CacheTag> things, Supplier<T> database) {
        AsOf outer = UNDER_WAY.get();
        AsOf asked = new AsOf(things);
        UNDER_WAY.set(asked);
        try {
            return new Answered<>(database.get(), asked.at);
        } finally {
            if (outer == null) {
                UNDER_WAY.remove();
            } else {
                UNDER_WAY.set(outer);
            }
        }
    }

    /**
     * Whether a server may answer that has all that was committed before a time, by the nano time of the machine; if it may,
     * it is taken to have done so.
     */
    public static boolean mayBe(long time) {
        AsOf asked = UNDER_WAY.get();
        if (asked == null) {
            return true;
        }
        boolean isNewEnough =
                asked.things.stream().noneMatch(thing -> Ahead.ofThisNode().hasTakenSince(thing, time));
        if (isNewEnough) {
            asked.at = Math.min(asked.at, time);
        }
        return isNewEnough;
    }
}
