package levee.cache;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What this node has shown that may be ahead of the changes it knows of: read from the database, or brought by somebody
 * who has read it there, after a commit that this node has not found in the log yet. Until it has looked again, what was
 * read of the same thing before that commit seems to hold as well, in the grid or on its way from a slow reader, and would
 * take the node back. So meanwhile nothing of the thing is used but the same bytes, or what the database was asked for
 * later. A look that began later knows of every commit that what was shown can have seen, and {@link Changes} judges alone.
 */
public final class Ahead {

    /** More than are read between two looks, as a rule: from there on what no longer matters is thrown away. */
    private static final int MANY = 1_000;

    private static final long NANOS_BETWEEN_PURGES = 50_000_000;

    /** The print of what is not there, or cannot be written as bytes. */
    private static final long NONE = 0;

    private static final Ahead OF_THIS_NODE = new Ahead(Freshness.ofThisNode());

    /** @param at the nano time of the machine when it had come */
    private record Taken(long print, long at) {}

    private final Freshness freshness;
    private final Map<CacheTag, Taken> taken = new ConcurrentHashMap<>();
    private final AtomicLong purgedAt = new AtomicLong(System.nanoTime());

    Ahead(Freshness freshness) {
        this.freshness = freshness;
    }

    public static Ahead ofThisNode() {
        return OF_THIS_NODE;
    }

    /** Takes what somebody has read from the database, nobody knows when, unless it may take this node back. */
    public boolean take(CacheTag thing, byte[] bytes) {
        Taken now = new Taken(print(bytes), System.nanoTime());
        return take(thing, now, before -> false).print == now.print;
    }

    /**
     * The same for what the database has just given.
     *
     * @param bytes as it is kept in the grid, if it is
     * @param asOf whatever was committed before, by the nano time of the machine, it has answered with
     */
    public boolean take(CacheTag thing, Optional<byte[]> bytes, long asOf) {
        Taken now = new Taken(bytes.map(Ahead::print).orElse(NONE), System.nanoTime());
        return take(thing, now, before -> asOf - before.at > 0) == now;
    }

    private Taken take(CacheTag thing, Taken now, Predicate<Taken> isEarlier) {
        purge();
        return taken.compute(
                thing,
                (known, before) ->
                        before == null || freshness.hasLookedSince(before.at) || isEarlier.test(before) ? now : before);
    }

    /** Whether what was taken may still be used: since then nothing else of the thing was. */
    public boolean isLatest(CacheTag thing, byte[] bytes) {
        Taken latest = taken.get(thing);
        return latest == null || freshness.hasLookedSince(latest.at) || latest.print == print(bytes);
    }

    /** Whether something of the thing was taken since a moment that may be newer than what was read from there on. */
    public boolean hasTakenSince(CacheTag thing, long asOf) {
        Taken latest = taken.get(thing);
        return latest != null && latest.at - asOf >= 0 && !freshness.hasLookedSince(latest.at);
    }

    /** A transaction of this node has changed it. */
    public void changed(CacheTag thing) {
        taken.put(thing, new Taken(NONE, System.nanoTime()));
    }

    private void purge() {
        long last = purgedAt.get();
        long now = System.nanoTime();
        if (taken.size() > MANY && now - last > NANOS_BETWEEN_PURGES && purgedAt.compareAndSet(last, now)) {
            taken.values().removeIf(each -> freshness.hasLookedSince(each.at));
        }
    }

    /** Each load has one of its own: it is stamped with when it was and how long it took. */
    private static long print(byte[] bytes) {
        return bytes.length == 0 ? NONE : (long) bytes.length << Integer.SIZE | Arrays.hashCode(bytes) & 0xFFFFFFFFL;
    }
}
