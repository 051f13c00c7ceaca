package levee.cache;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node knows of the changes in the {@link ChangeLog}, by which it judges whatever is cached, in its own memory
 * and in the grid.
 *
 * <p>Who reads something from the database to cache it notes the {@link #position} before, and keeps it with the thing.
 * A change that the reading missed was committed after it, is found in the log at a higher number, and is known here
 * before its bound has passed: then the thing no longer holds. It does not matter who puts it where, or how late: a slow
 * reader may put an old row into the grid, but nobody takes it out. Changes to one entry are numbered in the order of
 * their commits, since each is written while its transaction has the row locked. The position never passes over a number
 * that may still be committed, so a thing is at worst judged older than it is.
 *
 * <p>The argument is that of leases in look-aside caches (Nishtala et al., Scaling Memcache at Facebook, NSDI 2013, 3.2.1)
 * with the token taken from the database's own log (as in Das et al., All Aboard the Databus!, SoCC 2012), where a commit
 * and the news of it are one and the same and neither a dead node nor a split grid can come between them.
 */
public final class Changes {

    /** So many are remembered; what is older than the oldest of them cannot be judged, and does not hold. */
    static final int MOST = 200_000;

    private static final Changes OF_THIS_NODE = new Changes();

    /** @param at the moment from which it was known */
    private record Known(CacheTag tag, long id, long at) {}

    private final Map<CacheTag, Known> latest = new ConcurrentHashMap<>();
    private final Map<String, Known> latestOfRegion = new ConcurrentHashMap<>();
    private final ArrayDeque<Known> inOrder = new ArrayDeque<>();

    private volatile long position;
    private volatile long moment;
    private volatile long horizon;
    private volatile long forgottenAt;
    private volatile long begunAt;

    /** JPA's provider makes its parts of this package itself: they find it here. */
    public static Changes ofThisNode() {
        return OF_THIS_NODE;
    }

    /** Begins anew: nothing that was cached before the position can be judged. */
    synchronized void begin(long position) {
        this.horizon = position;
        this.position = position;
        begunAt = moment + 1;
        forgottenAt = begunAt;
        moment = begunAt;
    }

    /** Everything up to here was committed, and is known, before whatever is read from now on. */
    public long position() {
        return position;
    }

    void reach(long position) {
        this.position = position;
    }

    synchronized void add(CacheTag tag, long id) {
        Known change = new Known(tag, id, moment + 1);
        latest.merge(tag, change, Changes::later);
        latestOfRegion.merge(tag.region(), change, Changes::later);
        inOrder.add(change);
        // Last: who reads from now on reads what the change has made.
        moment = change.at;
        if (inOrder.size() > MOST) {
            forget(inOrder.poll());
        }
    }

    /** Something that is this node's alone is otherwise: what it keeps of its own and shows that no longer holds. */
    public void addHere(CacheTag tag) {
        add(tag, 0);
    }

    private static Known later(Known one, Known other) {
        return new Known(one.tag, Math.max(one.id, other.id), Math.max(one.at, other.at));
    }

    private void forget(Known change) {
        // First the horizon: nobody is to see a change gone and its consequences not.
        horizon = Math.max(horizon, change.id);
        latest.computeIfPresent(change.tag, (tag, known) -> {
            if (known.id != change.id) {
                return known;
            }
            // Perhaps later than this change's own: a smaller number may have become known after it.
            forgottenAt = Math.max(forgottenAt, known.at);
            return null;
        });
    }

    /** Whether what was read at a position, and shows what the tag names, is as it is in the database. */
    public boolean holds(CacheTag tag, long readAt) {
        if (readAt < horizon) {
            return false;
        }
        Known region = latestOfRegion.get(tag.region());
        if (region == null || region.id <= readAt) {
            return true;
        }
        return !tag.isAll()
                && isBefore(latest.get(tag), readAt)
                && isBefore(latest.get(CacheTag.all(tag.region())), readAt);
    }

    private static boolean isBefore(Known change, long readAt) {
        return change == null || change.id <= readAt;
    }

    /**
     * The time that counts in this node's memory: it goes on with each change that becomes known. Who begins to read now
     * sees all that is known now.
     */
    public long moment() {
        return moment;
    }

    /** The latest that is known of the region, by its number; 0 if there is none. */
    public long latest(String region) {
        Known last = latestOfRegion.get(region);
        return last == null ? 0 : last.id;
    }

    /** Whether nothing of the region has become known to have changed since a moment: mostly, nothing has. */
    public boolean isQuietSince(String region, long readFrom) {
        Known last = latestOfRegion.get(region);
        return readFrom >= begunAt && (last == null || last.at <= readFrom);
    }

    /** As {@link #holds}, for what this node itself began to read at a moment and has in its own memory. */
    public boolean holdsSince(CacheTag tag, long readFrom) {
        return isQuietSince(tag.region(), readFrom)
                || readFrom >= forgottenAt
                        && !tag.isAll()
                        && isEarlier(latest.get(tag), readFrom)
                        && isEarlier(latest.get(CacheTag.all(tag.region())), readFrom);
    }

    private static boolean isEarlier(Known change, long readFrom) {
        return change == null || change.at <= readFrom;
    }
}
