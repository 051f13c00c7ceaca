package levee.cache.entities;

import java.util.ArrayDeque;
import java.util.Deque;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.ReadCounts;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * When the reading under way in this thread began: before its statement was sent, which EclipseLink does not tell (its own
 * time of execution is that of the answer). Within a reading there may be others; what is built comes from the innermost.
 *
 * <p>A reading is counted when it ends, by who answered it: the database if a statement was sent for it, the grid if the
 * entity was built from there, else this node's memory. One that fails is answered by nobody.
 */
final class Reading extends SessionEventAdapter {

    /** Where a type's descriptor keeps its {@link ReadCounts}. */
    static final String COUNTS = "levee.cache.reads";

    /** The property of a query whose entity somebody has just brought into memory: who gave it. */
    static final String ANSWER = "levee.cache.answer";

    /** Instead of a time. */
    static final long NOTHING = 0;

    private static final ThreadLocal<Deque<Begun>> UNDER_WAY = ThreadLocal.withInitial(ArrayDeque::new);

    private static final ThreadLocal<Object> OUTERMOST = ThreadLocal.withInitial(Object::new);

    private static final class Begun {

        private final DatabaseQuery query;
        private final Start start;
        private Outcome answer = Outcome.LOCAL;
        private String region;
        private long sentAt;
        private long asOf;
        private long refreshed = NOTHING;
        private Object held;

        Begun(DatabaseQuery query, Start start) {
            this.query = query;
            this.start = start;
        }
    }

    /**
     * As {@link Changes} knows them.
     *
     * @param loadedAt as {@link levee.cache.Stamp} has it; {@link #NOTHING} where the database has just been asked
     */
    record Start(long moment, long position, long loadedAt) {

        /** Of what comes from no reading, such as what a commit leaves in memory: older than any change. */
        private static final Start UNKNOWN = new Start(0, 0, NOTHING);

        static Start now() {
            return new Start(Changes.ofThisNode().moment(), Changes.ofThisNode().position(), NOTHING);
        }

        /** The same for what was read from the database earlier. */
        Start loadedAt(long time) {
            return new Start(moment, position, time);
        }
    }

    /** What is the same as long as this thread is at one reading and what it leads to, and for no other thread. */
    static Object inThisThread() {
        return OUTERMOST.get();
    }

    /** Whether it was the last that was found to hold for the reading under way. */
    static boolean hasFoundToHold(Object key) {
        Begun begun = UNDER_WAY.get().peek();
        return begun != null && begun.held == key;
    }

    static void foundToHold(Object key) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun != null) {
            begun.held = key;
        }
    }

    static Start start() {
        Deque<Begun> underWay = UNDER_WAY.get();
        return underWay.isEmpty() ? Start.UNKNOWN : underWay.peek().start;
    }

    /** Builds what was read from elsewhere since the start. */
    static void since(Start start, Runnable building) {
        Deque<Begun> underWay = UNDER_WAY.get();
        Begun begun = new Begun(null, start);
        underWay.push(begun);
        try {
            building.run();
        } finally {
            underWay.remove(begun);
        }
    }

    /** The grid had the entity of this type that was asked for last. */
    static void builtFromGrid(ClassDescriptor type) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun != null
                && begun.query instanceof ReadObjectQuery query
                && counts(query) == type.getProperty(COUNTS)) {
            begun.answer = Outcome.GRID;
        }
    }

    /** A statement is sent for the reading under way. */
    static void sent(String region, Outcome outcome) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun != null) {
            begun.answer = outcome;
            begun.region = region;
            begun.sentAt = System.nanoTime();
            begun.asOf = begun.sentAt;
        }
    }

    /** The last statement for the reading under way is answered by a server that has what was committed before; true. */
    static boolean isAsOf(long at) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun != null) {
            begun.asOf = Math.min(begun.asOf, at);
        }
        return true;
    }

    /**
     * Whatever was committed before this, by the nano time of the machine, the database has answered with: mostly the time when
     * the last statement was sent for the reading under way.
     */
    static long asOf() {
        Begun begun = UNDER_WAY.get().peek();
        return begun == null || begun.sentAt == NOTHING ? System.nanoTime() : begun.asOf;
    }

    /** The row that the reading under way needs has come, from whoever it was. */
    static void loaded(Outcome outcome) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun != null && outcome != Outcome.LOADED) {
            begun.answer = outcome;
        }
    }

    /** The reading under way is to bring something newer than what was loaded at a time; false if nothing is. */
    static boolean refreshes(long loadedAt) {
        Begun begun = UNDER_WAY.get().peek();
        if (begun == null || !(begun.query instanceof ReadObjectQuery)) {
            return false;
        }
        begun.refreshed = loadedAt;
        return true;
    }

    static long refreshed() {
        Begun begun = UNDER_WAY.get().peek();
        return begun == null ? NOTHING : begun.refreshed;
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery().isReadQuery()) {
            Deque<Begun> underWay = UNDER_WAY.get();
            if (underWay.isEmpty() || event.getSession().isUnitOfWork()) {
                OUTERMOST.set(new Object());
            }
            underWay.push(new Begun(event.getQuery(), Start.now()));
        }
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        Deque<Begun> underWay = UNDER_WAY.get();
        boolean innermost = !underWay.isEmpty() && underWay.peek().query == event.getQuery();
        if (innermost || underWay.stream().anyMatch(begun -> begun.query == event.getQuery())) {
            Begun begun = underWay.pop();
            while (begun.query != event.getQuery()) {
                begun = underWay.pop();
            }
            count(begun);
        }
    }

    /** As EclipseLink's handler of exceptions: a reading that fails says no other word of its end. */
    static Object fail(RuntimeException exception) {
        UNDER_WAY.get().poll();
        throw exception;
    }

    private static void count(Begun begun) {
        ReadCounts counts = begun.query instanceof ReadObjectQuery query ? counts(query) : null;
        if (counts != null) {
            if (begun.answer == Outcome.LOADED) {
                CacheStatistics.loaded(begun.region, System.nanoTime() - begun.sentAt);
            }
            if (!((ReadObjectQuery) begun.query).shouldCheckCacheOnly()) {
                counts.count(Freshness.ofThisNode().late(answer(begun)));
            }
        } else if (begun.answer == Outcome.BYPASS) {
            CacheStatistics.read(Tier.QUERY, begun.region, Outcome.BYPASS);
        }
    }

    private static Outcome answer(Begun begun) {
        Object before = begun.answer == Outcome.LOCAL ? begun.query.getProperty(ANSWER) : null;
        return before == null ? begun.answer : (Outcome) before;
    }

    private static ReadCounts counts(DatabaseQuery query) {
        ClassDescriptor type = query.getDescriptor();
        return type == null ? null : (ReadCounts) type.getProperty(COUNTS);
    }
}
