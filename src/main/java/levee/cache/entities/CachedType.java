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
import levee.cache.BypassReason;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Policies;
import levee.cache.Region;
import levee.cache.Warming;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;

/** A cacheable type, as those see it who cache what leads to its entities. */
public final class CachedType {

    private static final String PROPERTY = "levee.cache.type";

    private final EntityRegion region;
    private final ClassDescriptor descriptor;
    private final EntityLoad load;
    private final Policies.Live policy;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /** Its own collections, and those that its entities are members of; known once the session has started. */
    private volatile List<OwnedCollection> owned = List.of();

    private volatile List<OwnedCollection> memberOf = List.of();

    CachedType(EntityRegion region, ClassDescriptor descriptor, GridRows rows) {
        this.region = region;
        this.descriptor = descriptor;
        this.policy = Policies.ofThisNode().of(Tier.ENTITY, region.name());
        this.load = new EntityLoad(descriptor, rows);
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

    List<OwnedCollection> owned() {
        return owned;
    }

    List<OwnedCollection> memberOf() {
        return memberOf;
    }

    void offerToWarm(AbstractSession session) {
        Warming.offer(new Region(Tier.ENTITY, region()), new EntityWarming(descriptor, region(), load, session));
    }

    void relate(List<OwnedCollection> all) {
        owned = all.stream()
                .filter(collection -> collection.owner() == descriptor)
                .toList();
        memberOf = all.stream()
                .filter(collection -> collection.member() == descriptor)
                .toList();
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

    /** By then it is in memory, and is counted by who has brought it there. */
    private Object read(Object id, Outcome answer, AbstractSession session) {
        ReadObjectQuery query = new ReadObjectQuery(descriptor.getJavaClass());
        query.setIsExecutionClone(true);
        query.setSelectionId(id);
        query.setProperty(Reading.ANSWER, answer);
        return session.executeQuery(query);
    }

    /** As EclipseLink has it. */
    public Object idOf(Object entity, AbstractSession session) {
        return descriptor.getObjectBuilder().extractPrimaryKeyFromObject(entity, session);
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
