package levee.cache.entities;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import levee.cache.Ahead;
import levee.cache.AsOf;
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
import levee.cache.Region;
import levee.cache.Stamp;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * The rows of one type, and of those that inherit from it, in the grid. One that lies there is used if {@link Changes} says
 * that it still holds. Nothing is ever removed because it changed: a row that does not hold is as good as none.
 */
final class GridRows {

    private static final byte[] NO_BYTES = {};

    /** That something is not there lies in the grid for those who ask at once: of what is not there, there is too much. */
    private static final int SECONDS_OF_NOTHING = 10;

    /**
     * @param values without any field if there is no such row
     * @param bytes as they lie in the grid; none if they cannot
     */
    record Row(AbstractRecord values, Stamp stamp, byte[] bytes) {

        boolean isNone() {
            return values == null || values.isEmpty();
        }
    }

    private final EntityRegion region;
    private final ClassDescriptor root;
    private final String map;
    private final Grid grid = Grid.ofThisNode();
    private final Changes changes = Changes.ofThisNode();
    private final Ahead ahead = Ahead.ofThisNode();
    private final Policies.Live policy;
    private final ClusterLoad<Row> loads;

    private volatile AbstractSession session;
    private volatile RowCodec codec;

    GridRows(EntityRegion region, ClassDescriptor root) {
        this.region = region;
        this.root = root;
        this.map = new Region(Tier.ENTITY, region.name()).gridMap().orElseThrow();
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, region.name());
        this.loads = new ClusterLoad<>(Tier.ENTITY, region.name(), map);
        grid.prepare(map);
    }

    /** The columns are known once the session has started. */
    void start(AbstractSession started) {
        Set<DatabaseField> columns = new LinkedHashSet<>(root.getFields());
        if (root.hasInheritance()) {
            root.getInheritancePolicy().getAllChildDescriptors().forEach(type -> columns.addAll(type.getFields()));
        }
        session = started;
        codec = new RowCodec(columns);
    }

    boolean areKept() {
        return policy.now().isOpen();
    }

    /** Whether what others have read may be used. */
    boolean areOpen() {
        return areKept() && Freshness.ofThisNode().trust(policy) != Trust.NONE;
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

    /** What lies there and holds. */
    Optional<Row> find(Object id) {
        CacheTag tag = region.tag(id);
        return grid.get(map, tag.entry()).flatMap(bytes -> usable(tag, bytes)).filter(row -> !row.isNone());
    }

    /** As {@link #find}, for many in one call, by id. */
    Map<Object, Row> findAll(Collection<Object> ids) {
        Map<String, Object> byEntry = new HashMap<>();
        ids.forEach(id -> byEntry.put(region.tag(id).entry(), id));
        Map<Object, Row> found = new HashMap<>();
        grid.getAll(map, byEntry.keySet()).forEach((entry, bytes) -> {
            Object id = byEntry.get(entry);
            usable(region.tag(id), bytes).filter(row -> !row.isNone()).ifPresent(row -> found.put(id, row));
        });
        return found;
    }

    /** Who is to refresh it early does as if it were not there; one at a time. */
    boolean isDue(Object id, Row row) {
        return row.stamp.isDue(System.currentTimeMillis(), secondsToLive())
                && !loads.isUnderWay(region.tag(id).entry());
    }

    /** Whether nobody on this node has shown what may be newer than these bytes. */
    boolean isLatest(Object id, byte[] bytes) {
        return ahead.isLatest(region.tag(id), bytes);
    }

    /** Whether this node has shown what may be newer than what the database has answered as of a time. */
    boolean isAhead(Object id, long asOf) {
        return ahead.hasTakenSince(region.tag(id), asOf);
    }

    /**
     * Sends there what the database has just said.
     *
     * @param readAt the position in the log before it was asked
     * @param asOf whatever was committed before, by the nano time of the machine, it has answered with
     * @return false if somebody has shown what may be newer meanwhile
     */
    boolean keep(Object id, AbstractRecord values, long readAt, long asOf) {
        CacheTag tag = region.tag(id);
        Optional<byte[]> bytes = encode(values, stamp(readAt, System.nanoTime()));
        boolean isLatest = ahead.take(tag, bytes, asOf);
        if (isLatest) {
            bytes.ifPresent(kept -> grid.send(map, tag.entry(), kept, secondsToLive()));
        }
        return isLatest;
    }

    /**
     * The row of one entity from the database, unless somebody else brings it.
     *
     * @param than what is to be newer, as {@link Stamp#loadedAt}
     * @param select asks the database; null if there is none
     */
    Answer<Row> load(Object id, long than, Supplier<AbstractRecord> select) {
        CacheTag tag = region.tag(id);
        return loads.ask(
                tag.entry(),
                bytes -> usable(tag, bytes).filter(row -> row.stamp.loadedAt() != than),
                () -> load(tag, select));
    }

    private Loaded<Row> load(CacheTag tag, Supplier<AbstractRecord> select) {
        while (true) {
            long readAt = changes.position();
            long began = System.nanoTime();
            AsOf.Answered<AbstractRecord> answered = AsOf.ask(List.of(tag), select);
            AbstractRecord values = answered.value();
            Stamp stamp = stamp(readAt, began);
            // By whatever else than its id the database finds it, it is not kept: nobody would say of that that it
            // changes.
            boolean isKept = values == null || isOf(tag, values);
            Optional<byte[]> bytes = isKept ? encode(values, stamp) : Optional.empty();
            // Where somebody has shown what may be newer meanwhile, the database is asked again.
            if (ahead.take(tag, bytes, answered.at())) {
                return new Loaded<>(new Row(values, stamp, bytes.orElse(NO_BYTES)), bytes, secondsToLive(values));
            }
        }
    }

    /** A row that somebody else has read, if it is as it is in the database. */
    private Optional<Row> usable(CacheTag tag, byte[] bytes) {
        Optional<RowCodec.Row> row = codec.decode(bytes);
        if (row.isEmpty()) {
            CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC);
        }
        return row.filter(found -> areOpen()
                        && (found.values().isEmpty() || isOf(tag, found.values()))
                        && changes.holds(tag, found.stamp().readAt())
                        && !found.stamp().isExpired(System.currentTimeMillis(), secondsToLive())
                        && ahead.take(tag, bytes))
                .map(found -> new Row(found.values(), found.stamp(), bytes));
    }

    /** Columns of text take what differs in case alone for the same id, and the log of changes does not. */
    private boolean isOf(CacheTag tag, AbstractRecord values) {
        return region.tag(root.getObjectBuilder().extractPrimaryKeyFromRow(values, session))
                .equals(tag);
    }

    private int secondsToLive() {
        return policy.now().secondsToLive();
    }

    private int secondsToLive(AbstractRecord values) {
        return values == null ? Math.min(SECONDS_OF_NOTHING, secondsToLive()) : secondsToLive();
    }

    private Stamp stamp(long readAt, long began) {
        return Stamp.now(readAt, began, secondsToLive());
    }

    private Optional<byte[]> encode(AbstractRecord values, Stamp stamp) {
        Optional<byte[]> bytes = values == null || !root.hasInheritance()
                ? codec.encode(values, stamp)
                : codec.encode(values, type(values).getFields(), stamp);
        if (bytes.isEmpty()) {
            CacheStatistics.error(Tier.ENTITY, region.name(), ErrorKind.CODEC);
        }
        return bytes;
    }

    /** Of those that inherit from each other, which one it is. */
    ClassDescriptor type(AbstractRecord values) {
        return root.hasInheritance()
                ? session.getDescriptor(root.getInheritancePolicy().classFromRow(values, session))
                : root;
    }
}
