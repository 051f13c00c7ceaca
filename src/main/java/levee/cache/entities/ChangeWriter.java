package levee.cache.entities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import levee.cache.Ahead;
import levee.cache.CacheTag;
import levee.cache.ChangeLog;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Writes into the change log what a transaction does to cached entities: last of all before the commit, while it has their
 * rows locked, so that changes of one entity are numbered in the order of their commits.
 */
final class ChangeWriter extends SessionEventAdapter {

    /** What the transaction has changed so far, kept with the session that has its connection. */
    private static final String CHANGED = "levee.cache.changed";

    private static final int ROWS_AT_ONCE = 500;

    /** A statement that changes entities by condition: nobody knows which. */
    @Override
    public void postExecuteQuery(SessionEvent event) {
        if (event.getQuery() instanceof ModifyAllQuery query) {
            CachedType.of(query.getDescriptor()).ifPresent(type -> {
                Set<CacheTag> changed = changed((AbstractSession) event.getSession());
                changed.add(CacheTag.all(type.region()));
                type.collections().map(OwnedCollection::all).forEach(changed::add);
            });
        }
    }

    @SuppressWarnings("unchecked")
    static Set<CacheTag> changed(AbstractSession session) {
        AbstractSession owner = session instanceof UnitOfWorkImpl work ? work.getParent() : session;
        Set<CacheTag> changed = (Set<CacheTag>) owner.getProperty(CHANGED);
        if (changed == null) {
            changed = new LinkedHashSet<>();
            owner.setProperty(CHANGED, changed);
        }
        return changed;
    }

    @Override
    public void preCommitTransaction(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        if (session.getProperty(CHANGED) != null) {
            List<CacheTag> tags = new ArrayList<>(changed(session));
            for (int first = 0; first < tags.size(); first += ROWS_AT_ONCE) {
                write(session, tags.subList(first, Math.min(tags.size(), first + ROWS_AT_ONCE)));
            }
        }
    }

    private static void write(AbstractSession session, List<CacheTag> tags) {
        DataModifyQuery insert = new DataModifyQuery();
        insert.setIsBatchExecutionSupported(false);
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < tags.size(); row++) {
            insert.addArgument("region" + row);
            insert.addArgument("entry" + row);
            values.add(tags.get(row).region());
            values.add(tags.get(row).entry());
        }
        insert.setCall(new SQLCall("INSERT INTO cache_changes (region, entry) VALUES "
                + IntStream.range(0, tags.size())
                        .mapToObj(row -> "(#region" + row + ", #entry" + row + ")")
                        .collect(Collectors.joining(", "))));
        session.executeQuery(insert, values);
    }

    /** By then EclipseLink has merged the changes into the node's memory; the commit is not acknowledged yet. */
    @Override
    public void postCommitUnitOfWork(SessionEvent event) {
        AbstractSession session = ((UnitOfWorkImpl) event.getSession()).getParent();
        if (session.getProperty(CHANGED) != null) {
            // Whatever becomes of the look: who has changed it does not find it as it was.
            changed(session).forEach(Ahead.ofThisNode()::changed);
            session.removeProperty(CHANGED);
            ChangeLog.committed();
        }
    }
}
