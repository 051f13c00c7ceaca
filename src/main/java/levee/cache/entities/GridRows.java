package levee.cache.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Grid;
import levee.cache.Jitter;
import levee.cache.Policies;
import levee.cache.Shown;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * The rows of one type in the grid. Each row that the database gives is sent there; a node that lacks an entity builds it
 * from there, if {@link Changes} says that the row still holds. Nothing is ever removed because it changed: a row that
 * does not hold is as good as none.
 */
final class GridRows extends DescriptorEventAdapter {

    private static final String FROM_GRID = "levee.cache.from-grid";

    private final EntityRegion region;
    private final ClassDescriptor descriptor;
    private final String map;
    private final Policies.Live policy;
    private final Grid grid = Grid.ofThisNode();
    private final Changes changes = Changes.ofThisNode();
    private final ThreadLocal<Set<Object>> underConstruction = ThreadLocal.withInitial(HashSet::new);

    private volatile RowCodec codec;
    private volatile ReadObjectQuery prototype;

    GridRows(EntityRegion region, ClassDescriptor descriptor) {
        this.region = region;
        this.descriptor = descriptor;
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, region.name());
        this.map = "levee.entities." + region.name();
        grid.prepare(map);
    }

    /** The columns are known once the session has started. */
    private RowCodec codec() {
        if (codec == null) {
            codec = new RowCodec(descriptor.getFields());
        }
        return codec;
    }

    @Override
    public void postBuild(DescriptorEvent event) {
        send(event);
    }

    @Override
    public void postRefresh(DescriptorEvent event) {
        send(event);
    }

    String region() {
        return region.name();
    }

    void countEntries(LongSupplier inMemory) {
        CacheStatistics.entries(Tier.ENTITY, region.name(), inMemory);
    }

    /** The answer under way shows this entity. */
    void show(Object id) {
        if (Shown.isNoted()) {
            Shown.add(region.tag(id));
            // Those that are in memory already are walked through without a word.
            CachedType.of(descriptor)
                    .ifPresent(type -> type.owned().forEach(collection -> Shown.add(collection.tag(id))));
        }
    }

    private void send(DescriptorEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromObject(event.getObject(), session);
        show(id);
        if (!policy.now().isOpen()
                || session.isUnitOfWork()
                || isPart(event)
                || !(event.getRecord() instanceof AbstractRecord row)) {
            // Not to be kept, read within a transaction that has changed something, or not the whole row.
            return;
        }
        codec().encode(row, Reading.start().position())
                .ifPresentOrElse(
                        bytes -> grid.send(
                                map,
                                region.tag(id).entry(),
                                bytes,
                                Jitter.shorten(policy.now().secondsToLive())),
                        () -> CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC));
    }

    private static boolean isPart(DescriptorEvent event) {
        return event.getQuery().getProperty(FROM_GRID) != null
                || event.getQuery() instanceof ObjectLevelReadQuery query
                        && (query.hasPartialAttributeExpressions() || query.getFetchGroup() != null);
    }

    /** Builds the entity in the node's memory from its row in the grid; false if there is none that holds. */
    boolean build(Object id, AbstractSession session) {
        // While it is being built EclipseLink looks whether it is there.
        if (!underConstruction.get().add(id)) {
            return false;
        }
        try {
            return find(id, session);
        } finally {
            underConstruction.get().remove(id);
        }
    }

    private boolean isOpen() {
        return policy.now().isOpen() && Freshness.ofThisNode().trust(policy) != Trust.NONE;
    }

    /** As {@link #build}, for many in one call to the grid. */
    void buildAll(Collection<Object> ids, AbstractSession session) {
        if (!isOpen()) {
            return;
        }
        Map<String, Object> byEntry = new HashMap<>();
        ids.forEach(id -> byEntry.put(region.tag(id).entry(), id));
        Reading.Start start = Reading.Start.now();
        grid.getAll(map, byEntry.keySet())
                .forEach((entry, bytes) -> decode(bytes)
                        .filter(row -> changes.holds(region.tag(byEntry.get(entry)), row.readAt()))
                        .ifPresent(row -> build(byEntry.get(entry), row, start, session)));
    }

    private void build(Object id, RowCodec.Row row, Reading.Start start, AbstractSession session) {
        underConstruction.get().add(id);
        try {
            Reading.since(start, () -> build(session, row.values()));
        } finally {
            underConstruction.get().remove(id);
        }
    }

    private boolean find(Object id, AbstractSession session) {
        if (!isOpen()) {
            return false;
        }
        CacheTag tag = region.tag(id);
        Reading.Start start = Reading.Start.now();
        Optional<RowCodec.Row> row =
                grid.get(map, tag.entry()).flatMap(this::decode).filter(found -> changes.holds(tag, found.readAt()));
        row.ifPresent(found -> {
            Reading.since(start, () -> build(session, found.values()));
            Reading.builtFromGrid(descriptor);
        });
        return row.isPresent();
    }

    private Optional<RowCodec.Row> decode(byte[] bytes) {
        Optional<RowCodec.Row> row = codec().decode(bytes);
        if (row.isEmpty()) {
            CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC);
        }
        return row;
    }

    private void build(AbstractSession session, AbstractRecord row) {
        ReadObjectQuery query = (ReadObjectQuery) prototype(session).clone();
        query.setIsExecutionClone(true);
        query.setSession(session);
        query.setDescriptor(descriptor);
        query.setTranslationRow(new DatabaseRecord(0));
        query.setExecutionTime(System.currentTimeMillis());
        // Without a number of its own EclipseLink takes it for the query that it has refreshed the entity for already.
        query.setQueryId(session.getNextQueryId());
        descriptor.getObjectBuilder().buildObject(query, row, null);
    }

    private ReadObjectQuery prototype(AbstractSession session) {
        ReadObjectQuery prepared = prototype;
        if (prepared == null) {
            prepared = new ReadObjectQuery(descriptor.getJavaClass());
            prepared.setDescriptor(descriptor);
            prepared.setProperty(FROM_GRID, true);
            prepared.checkPrepare(session, new DatabaseRecord(0), true);
            prototype = prepared;
        }
        return prepared;
    }
}
