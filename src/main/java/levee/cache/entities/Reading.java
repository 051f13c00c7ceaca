package levee.cache.entities;

import java.util.ArrayDeque;
import java.util.Deque;
import levee.cache.Changes;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * When the reading under way in this thread began: before its statement was sent, which EclipseLink does not tell (its own
 * time of execution is that of the answer). Within a reading there may be others; what is built comes from the innermost.
 */
final class Reading extends SessionEventAdapter {

    /** A query that failed says no word of its end: those of a thread are not to pile up. */
    private static final int DEEPEST = 100;

    private static final ThreadLocal<Deque<Begun>> UNDER_WAY = ThreadLocal.withInitial(ArrayDeque::new);

    private record Begun(DatabaseQuery query, Start start) {}

    /** As {@link Changes} knows them. */
    record Start(long moment, long position) {

        /** Of what comes from no reading, such as what a commit leaves in memory: older than any change. */
        private static final Start UNKNOWN = new Start(0, 0);

        static Start now() {
            return new Start(Changes.ofThisNode().moment(), Changes.ofThisNode().position());
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

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery().isObjectLevelReadQuery()) {
            Deque<Begun> underWay = UNDER_WAY.get();
            underWay.push(new Begun(event.getQuery(), Start.now()));
            if (underWay.size() > DEEPEST) {
                underWay.removeLast();
            }
        }
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        Deque<Begun> underWay = UNDER_WAY.get();
        if (underWay.stream().anyMatch(begun -> begun.query == event.getQuery())) {
            // Those above it have failed, and said no word of their end.
            while (underWay.pop().query != event.getQuery()) {}
        }
    }
}
