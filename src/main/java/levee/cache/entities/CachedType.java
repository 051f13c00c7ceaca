package levee.cache.entities;

import java.lang.ref.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.cache.BypassReason;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Policies;
import levee.cache.Probes;
import levee.cache.Region;
import levee.cache.Shown;
import levee.cache.Warming;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.Session;

/** A cacheable type with those that inherit from it, as those see it who cache what leads to its entities. */
public final class CachedType {

    private static final String PROPERTY = "levee.cache.type";

    private final EntityRegion region;
    private final ClassDescriptor root;
    private final GridRows rows;
    private final Building building;
    private final EntityLoad load;
    private final Policies.Live policy;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /** Known once the session has started. */
    private volatile List<OwnedCollection> owned = List.of();

    private volatile List<OwnedCollection> collections = List.of();

    CachedType(ClassDescriptor root) {
        this.region = new EntityRegion(root.getAlias());
        this.root = root;
        this.rows = new GridRows(region, root);
        this.building = new Building(this, root, rows);
        this.load = new EntityLoad(root, region(), building);
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, region());
    }

    static boolean isCacheable(ClassDescriptor descriptor) {
        return !descriptor.isAggregateDescriptor() && descriptor.isSharedIsolation();
    }

    /** From now on the type is known as such. */
    void putInto(ClassDescriptor descriptor) {
        descriptor.setProperty(PROPERTY, this);
    }

    /** Empty if the type is not cacheable. */
    public static Optional<CachedType> of(ClassDescriptor descriptor) {
        return descriptor == null
                ? Optional.empty()
                : Optional.ofNullable((CachedType) descriptor.getProperty(PROPERTY));
    }

    public String region() {
        return region.name();
    }

    /** Why none of its entities may be kept. */
    public Optional<BypassReason> closedBy() {
        return policy.now().closedBy();
    }

    /** @param id as EclipseLink has it */
    public CacheTag tag(Object id) {
        return region.tag(id);
    }

    /**
     * The region that an attribute has as such: it changes with each entity that comes or goes, or has the attribute
     * changed. From now on.
     */
    public String watch(String attribute) {
        watched.add(attribute);
        return attributeRegion(attribute);
    }

    String attributeRegion(String attribute) {
        return region.name() + "." + attribute;
    }

    Collection<String> watched() {
        return watched;
    }

    GridRows rows() {
        return rows;
    }

    Building building() {
        return building;
    }

    /** The answer under way shows this entity. */
    void show(Object id) {
        if (Shown.isNoted()) {
            Shown.add(tag(id));
            // Those that are in memory already are walked through without a word.
            owned.forEach(collection -> Shown.add(collection.tag(id)));
        }
    }

    /** Its entities'. */
    List<OwnedCollection> owned() {
        return owned;
    }

    /** Its entities', and those that its entities are members of. */
    Stream<OwnedCollection> collections() {
        return collections.stream();
    }

    void start(List<OwnedCollection> all, AbstractSession session) {
        rows.start(session);
        owned = all.stream().filter(collection -> isOf(collection.owner())).toList();
        collections = all.stream()
                .filter(collection -> isOf(collection.owner()) || isOf(collection.member()))
                .toList();
        EntityWarming warming = new EntityWarming(root, region(), load, session);
        Warming.offer(new Region(Tier.ENTITY, region()), warming);
        Probes.offer(new Region(Tier.ENTITY, region()), new EntityProbe(root, warming, session));
    }

    private boolean isOf(ClassDescriptor descriptor) {
        return of(descriptor).orElse(null) == this;
    }

    /**
     * Those that there are, in the order of the ids: what is in the node's memory as it is, the others from the grid in one
     * call, and what is not there either from the database in one statement.
     */
    public List<Object> find(List<Object> ids, AbstractSession session) {
        Map<Object, Outcome> answers = new HashMap<>();
        Collection<Object> held = load.load(new HashSet<>(ids), session, answers);
        Set<Object> there = held.stream().map(entity -> idOf(entity, session)).collect(Collectors.toSet());
        List<Object> found = ids.stream()
                .filter(there::contains)
                .map(id -> read(id, answers.getOrDefault(id, Outcome.LOCAL), session))
                .filter(Objects::nonNull)
                .toList();
        // Held until each has been asked for: the node's memory may let go of those used least.
        Reference.reachabilityFence(held);
        return found;
    }

    /** Has them in the node's memory, though nobody has read them; false if one of them is not there. */
    public boolean warm(List<Object> ids, AbstractSession session) {
        Set<Object> distinct = new HashSet<>(ids);
        return load.load(distinct, session, new HashMap<>()).size() == distinct.size();
    }

    /** By then it is in memory, and is counted by who has brought it there. */
    private Object read(Object id, Outcome answer, AbstractSession session) {
        ReadObjectQuery query = new ReadObjectQuery(root.getJavaClass());
        query.setIsExecutionClone(true);
        query.setSelectionId(id);
        query.setProperty(Reading.ANSWER, answer);
        return session.executeQuery(query);
    }

    /** The region of the first table of a cacheable type that a statement reads; empty if it reads none, or writes. */
    public static Optional<String> readBy(String sql, Session session) {
        return Optional.ofNullable((CachedTables) session.getProperty(CachedTables.PROPERTY))
                .flatMap(tables -> tables.readBy(sql));
    }

    /** As EclipseLink has it. */
    public Object idOf(Object entity, AbstractSession session) {
        return root.getObjectBuilder().extractPrimaryKeyFromObject(entity, session);
    }

    /** Those of the columns that the id is made of. */
    public static Object[] values(Object id) {
        return EntityRegion.values(id);
    }

    /** The id that has these values. */
    public static Object id(Object[] values) {
        return EntityRegion.id(values);
    }
}
