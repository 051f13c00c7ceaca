package levee.cache.entities;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import levee.cache.OneLoad.Answer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.helper.ConcurrencyManager;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * How entities of one type come to be in the node's memory: each row that the database gives is sent to the grid, and an
 * entity that the node lacks is built from there.
 */
final class Building extends DescriptorEventAdapter {

    /** The property of a query whose row lies in the grid already, or is sent there by whoever has read it: its bytes. */
    private static final String LOADED = "levee.cache.loaded";

    private final CachedType type;
    private final ClassDescriptor root;
    private final GridRows rows;
    private final ThreadLocal<Set<Object>> underConstruction = ThreadLocal.withInitial(HashSet::new);

    private volatile ReadObjectQuery prototype;

    Building(CachedType type, ClassDescriptor root, GridRows rows) {
        this.type = type;
        this.root = root;
        this.rows = rows;
    }

    @Override
    public void postBuild(DescriptorEvent event) {
        send(event);
    }

    @Override
    public void postRefresh(DescriptorEvent event) {
        send(event);
    }

    private void send(DescriptorEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        Object id = type.idOf(event.getObject(), session);
        type.show(id);
        if (event.getQuery().getProperty(LOADED) instanceof byte[] bytes && !rows.isLatest(id, bytes)) {
            leaveToAsker(id, session);
            return;
        }
        if (!rows.areKept()
                || session.isUnitOfWork()
                || isPart(event)
                || !(event.getRecord() instanceof AbstractRecord row)) {
            // Not to be kept, read within a transaction that has changed something, or not the whole row.
            return;
        }
        if (!rows.keep(id, row, Reading.start().position(), Reading.asOf())) {
            leaveToAsker(id, session);
        }
    }

    /** Somebody has shown what may be newer since this was asked for. */
    private void leaveToAsker(Object id, AbstractSession session) {
        NodeMap.of(root, session).invalidate(id);
    }

    private static boolean isPart(DescriptorEvent event) {
        return event.getQuery().getProperty(LOADED) != null
                || event.getQuery() instanceof ObjectLevelReadQuery query
                        && (query.hasPartialAttributeExpressions() || query.getFetchGroup() != null);
    }

    boolean isOpen() {
        return rows.areKept();
    }

    /**
     * The row of one entity from the database, unless somebody else brings it.
     *
     * @param query what needs it
     * @param select asks the database; null if there is none
     * @return null if there is none of the type that the query asks for
     */
    AbstractRecord load(ReadObjectQuery query, Object id, Supplier<AbstractRecord> select) {
        Answer<GridRows.Row> answer = rows.load(id, Reading.refreshed(), select);
        Reading.loaded(answer.outcome());
        GridRows.Row row = answer.value();
        query.setProperty(LOADED, row.bytes());
        if (row.isNone()) {
            // It may have been built meanwhile, by who knew less.
            leaveToAsker(id, query.getSession());
            return null;
        }
        Class<?> found = rows.type(row.values()).getJavaClass();
        return query.getReferenceClass().isAssignableFrom(found) ? row.values() : null;
    }

    /** Builds the entity in the node's memory from its row in the grid; false if there is none that holds. */
    boolean build(Object id, AbstractSession session) {
        // While it is being built EclipseLink looks whether it is there.
        if (underConstruction.get().contains(id) || !rows.areOpen()) {
            return false;
        }
        Reading.Start start = Reading.Start.now();
        Optional<GridRows.Row> row = rows.find(id).filter(found -> !isDue(id, found));
        row.ifPresent(found -> {
            build(id, found, start, session);
            Reading.builtFromGrid(root);
        });
        return row.isPresent();
    }

    private boolean isDue(Object id, GridRows.Row row) {
        return rows.isDue(id, row) && Reading.refreshes(row.stamp().loadedAt());
    }

    /** As {@link #build}, for many in one call to the grid. */
    void buildAll(Collection<Object> ids, AbstractSession session) {
        if (rows.areOpen()) {
            Reading.Start start = Reading.Start.now();
            rows.findAll(ids).forEach((id, row) -> build(id, row, start, session));
        }
    }

    private void build(Object id, GridRows.Row row, Reading.Start start, AbstractSession session) {
        boolean isOutermost = underConstruction.get().add(id);
        try {
            Reading.since(
                    start.loadedAt(row.stamp().loadedAt()),
                    () -> root.getObjectBuilder().buildObject(query(row, session), row.values(), null));
        } finally {
            if (isOutermost) {
                underConstruction.get().remove(id);
            }
        }
    }

    private ReadObjectQuery query(GridRows.Row row, AbstractSession session) {
        ReadObjectQuery query = (ReadObjectQuery) prototype(session).clone();
        query.setIsExecutionClone(true);
        query.setProperty(LOADED, row.bytes());
        query.setSession(session);
        query.setDescriptor(root);
        query.setTranslationRow(new DatabaseRecord(0));
        query.setExecutionTime(System.currentTimeMillis());
        // Without a number of its own EclipseLink takes it for the query that it has refreshed the entity for already.
        query.setQueryId(session.getNextQueryId());
        if (ConcurrencyManager.getDeferredLockManager(Thread.currentThread()) != null) {
            // Within the building of something that leads here: whoever waited for the lock now might wait for ever.
            query.setRequiresDeferredLocks(true);
        }
        return query;
    }

    private ReadObjectQuery prototype(AbstractSession session) {
        ReadObjectQuery prepared = prototype;
        if (prepared == null) {
            prepared = new ReadObjectQuery(root.getJavaClass());
            prepared.setDescriptor(root);
            prepared.checkPrepare(session, new DatabaseRecord(0), true);
            prototype = prepared;
        }
        return prepared;
    }
}
