package levee.cache.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import levee.cache.Ahead;
import levee.cache.CacheStatistics;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Measure;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.ClusterLoad;
import levee.cache.Freshness;
import levee.cache.Freshness.Trust;
import levee.cache.Grid;
import levee.cache.OneLoad.Answer;
import levee.cache.OneLoad.Loaded;
import levee.cache.Policies;
import levee.cache.Shown;
import levee.cache.Stamp;
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
 * The rows of one type in the grid. Each row that the database gives is sent there; a node that lacks an entity builds it
 * from there, if {@link Changes} says that the row still holds. Nothing is ever removed because it changed: a row that
 * does not hold is as good as none.
 */
final class GridRows extends DescriptorEventAdapter {

    /** The property of a query whose row lies in the grid already, or is sent there by whoever has read it: its bytes. */
    private static final String LOADED = "levee.cache.loaded";

    private static final byte[] NO_BYTES = {};

    /** That something is not there lies in the grid for those who ask at once: of what is not there, there is too much. */
    private static final int SECONDS_OF_NOTHING = 10;

    /** @param bytes as they lie in the grid */
    private record Brought(AbstractRecord row, byte[] bytes) {}

    private final EntityRegion region;
    private final ClassDescriptor descriptor;
    private final String map;
    private final Grid grid = Grid.ofThisNode();
    private final Changes changes = Changes.ofThisNode();
    private final Ahead ahead = Ahead.ofThisNode();
    private final Policies.Live policy;
    private final ClusterLoad<Brought> loads;
    private final ThreadLocal<Set<Object>> underConstruction = ThreadLocal.withInitial(HashSet::new);

    private volatile RowCodec codec;
    private volatile ReadObjectQuery prototype;

    GridRows(EntityRegion region, ClassDescriptor descriptor) {
        this.region = region;
        this.descriptor = descriptor;
        this.map = "levee.entities." + region.name();
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, region.name());
        this.loads = new ClusterLoad<>(Tier.ENTITY, region.name(), map);
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

    boolean areKept() {
        return policy.now().isOpen();
    }

    /** By the clock, as {@link Stamp#loadedAt}: of what is read at this time. */
    long loadedNow() {
        return stamp(0, System.nanoTime()).loadedAt();
    }

    void measure(LongSupplier inMemory, LongSupplier inUse) {
        CacheStatistics.entries(Tier.ENTITY, region.name(), inMemory);
        CacheStatistics.measure(Measure.WORKING_SET, Tier.ENTITY, region.name(), inUse);
        CacheStatistics.measure(Measure.MEMORY, Tier.ENTITY, region.name(), () -> grid.bytes(map));
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
        if (event.getQuery().getProperty(LOADED) instanceof byte[] bytes && !ahead.isLatest(region.tag(id), bytes)) {
            leaveToAsker(id, session);
            return;
        }
        if (!areKept()
                || session.isUnitOfWork()
                || isPart(event)
                || !(event.getRecord() instanceof AbstractRecord row)) {
            // Not to be kept, read within a transaction that has changed something, or not the whole row.
            return;
        }
        Optional<byte[]> bytes = encode(row, stamp(Reading.start().position(), System.nanoTime()));
        if (ahead.take(region.tag(id), bytes, Reading.sentAt())) {
            bytes.ifPresent(kept -> grid.send(map, region.tag(id).entry(), kept, secondsToLive()));
        } else {
            leaveToAsker(id, session);
        }
    }

    /** Somebody has shown what may be newer since this was asked for. */
    private void leaveToAsker(Object id, AbstractSession session) {
        NodeMap.of(descriptor, session).invalidate(id);
    }

    private int secondsToLive() {
        return policy.now().secondsToLive();
    }

    private int secondsToLive(AbstractRecord row) {
        return row == null ? Math.min(SECONDS_OF_NOTHING, secondsToLive()) : secondsToLive();
    }

    private Stamp stamp(long readAt, long began) {
        return Stamp.now(readAt, began, secondsToLive());
    }

    private Optional<byte[]> encode(AbstractRecord row, Stamp stamp) {
        Optional<byte[]> bytes = codec().encode(row, stamp);
        if (bytes.isEmpty()) {
            CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC);
        }
        return bytes;
    }

    /**
     * The row of one entity from the database, unless somebody else brings it.
     *
     * @param query what needs it
     * @param select asks the database; null if there is none
     * @return null if there is none
     */
    AbstractRecord load(ReadObjectQuery query, Object id, Supplier<AbstractRecord> select) {
        CacheTag tag = region.tag(id);
        long refreshed = Reading.refreshed();
        Answer<Brought> answer = loads.ask(
                tag.entry(),
                bytes -> usable(tag, bytes)
                        .filter(row -> row.stamp().loadedAt() != refreshed)
                        .map(row -> new Brought(row.values(), bytes)),
                () -> load(tag, select));
        Reading.loaded(answer.outcome());
        query.setProperty(LOADED, answer.value().bytes);
        AbstractRecord row = answer.value().row;
        if (row == null || row.isEmpty()) {
            // It may have been built meanwhile, by who knew less.
            leaveToAsker(id, query.getSession());
            return null;
        }
        return row;
    }

    private Loaded<Brought> load(CacheTag tag, Supplier<AbstractRecord> select) {
        while (true) {
            long readAt = changes.position();
            long began = System.nanoTime();
            AbstractRecord row = select.get();
            Optional<byte[]> bytes = encode(row, stamp(readAt, began));
            // Where somebody has shown what may be newer meanwhile, the database is asked again.
            if (ahead.take(tag, bytes, began)) {
                return new Loaded<>(new Brought(row, bytes.orElse(NO_BYTES)), bytes, secondsToLive(row));
            }
        }
    }

    /** A row that somebody else has read, if it is as it is in the database. */
    private Optional<RowCodec.Row> usable(CacheTag tag, byte[] bytes) {
        return decode(bytes)
                .filter(row -> isOpen()
                        && changes.holds(tag, row.stamp().readAt())
                        && !row.stamp().isExpired(System.currentTimeMillis(), secondsToLive())
                        && ahead.take(tag, bytes));
    }

    private static boolean isPart(DescriptorEvent event) {
        return event.getQuery().getProperty(LOADED) != null
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

    /** Whether what others have read may be used. */
    private boolean isOpen() {
        return areKept() && Freshness.ofThisNode().trust(policy) != Trust.NONE;
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
                .forEach((entry, bytes) -> usable(region.tag(byEntry.get(entry)), bytes)
                        .filter(row -> !row.values().isEmpty())
                        .ifPresent(row -> build(byEntry.get(entry), row, bytes, start, session)));
    }

    private void build(Object id, RowCodec.Row row, byte[] bytes, Reading.Start start, AbstractSession session) {
        underConstruction.get().add(id);
        try {
            Reading.since(start.loadedAt(row.stamp().loadedAt()), () -> build(session, row.values(), bytes));
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
        Optional<byte[]> bytes = grid.get(map, tag.entry());
        Optional<RowCodec.Row> row = bytes.flatMap(found -> usable(tag, found))
                .filter(found -> !found.values().isEmpty() && !isDue(tag, found));
        row.ifPresent(found -> {
            Reading.since(start.loadedAt(found.stamp().loadedAt()), () -> build(session, found.values(), bytes.get()));
            Reading.builtFromGrid(descriptor);
        });
        return row.isPresent();
    }

    /** Who is to refresh it early does as if it were not there; one at a time. */
    private boolean isDue(CacheTag tag, RowCodec.Row row) {
        return row.stamp().isDue(System.currentTimeMillis(), secondsToLive())
                && !loads.isUnderWay(tag.entry())
                && Reading.refreshes(row.stamp().loadedAt());
    }

    private Optional<RowCodec.Row> decode(byte[] bytes) {
        Optional<RowCodec.Row> row = codec().decode(bytes);
        if (row.isEmpty()) {
            CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC);
        }
        return row;
    }

    private void build(AbstractSession session, AbstractRecord row, byte[] bytes) {
        ReadObjectQuery query = (ReadObjectQuery) prototype(session).clone();
        query.setIsExecutionClone(true);
        query.setProperty(LOADED, bytes);
        query.setSession(session);
        query.setDescriptor(descriptor);
        query.setTranslationRow(new DatabaseRecord(0));
        query.setExecutionTime(System.currentTimeMillis());
        // Without a number of its own EclipseLink takes it for the query that it has refreshed the entity for already.
        query.setQueryId(session.getNextQueryId());
        if (ConcurrencyManager.getDeferredLockManager(Thread.currentThread()) != null) {
            // Within the building of something that leads here: whoever waited for the lock now might wait for ever.
            query.setRequiresDeferredLocks(true);
        }
        descriptor.getObjectBuilder().buildObject(query, row, null);
    }

    private ReadObjectQuery prototype(AbstractSession session) {
        ReadObjectQuery prepared = prototype;
        if (prepared == null) {
            prepared = new ReadObjectQuery(descriptor.getJavaClass());
            prepared.setDescriptor(descriptor);
            prepared.checkPrepare(session, new DatabaseRecord(0), true);
            prototype = prepared;
        }
        return prepared;
    }
}
