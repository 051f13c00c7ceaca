package levee.cache.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.Session;

/**
 * A collection of a cacheable type whose members are cacheable too and say themselves whose they are. It is a region of
 * its own, {@code Owner.attribute}, with an entry for each owner: a member that comes, goes, moves or takes another place
 * changes the collection, and leaves the owner's row as it is.
 */
public final class OwnedCollection {

    private final CollectionMapping mapping;
    private final ObjectReferenceMapping back;
    private final String region;
    private final Set<String> deciding = new HashSet<>();

    private OwnedCollection(CollectionMapping mapping, String region) {
        this.mapping = mapping;
        this.region = region;
        this.back = (ObjectReferenceMapping)
                mapping.getReferenceDescriptor().getMappingForAttributeName(mapping.getMappedBy());
        deciding.add(mapping.getMappedBy());
        mapping.getOrderByQueryKeyExpressions().stream()
                .map(Expression::getName)
                .forEach(deciding::add);
    }

    /**
     * Those of all cacheable types; for sessions that have started.
     *
     * @throws IllegalStateException naming a collection of entities whose changes could not be told
     */
    public static List<OwnedCollection> all(Session session) {
        return session.getDescriptors().values().stream()
                .distinct()
                .filter(owner -> CachedType.of(owner).isPresent())
                .flatMap(owner -> owner.getMappings().stream())
                .filter(CollectionMapping.class::isInstance)
                .map(CollectionMapping.class::cast)
                .filter(mapping ->
                        CachedType.of(mapping.getReferenceDescriptor()).isPresent())
                .map(OwnedCollection::of)
                .toList();
    }

    private static OwnedCollection of(CollectionMapping mapping) {
        String region = EntityRegion.of(mapping.getDescriptor()).name() + "." + mapping.getAttributeName();
        boolean isKept = mapping.isOneToManyMapping()
                && mapping.getMappedBy() != null
                && mapping.getReferenceDescriptor().getMappingForAttributeName(mapping.getMappedBy())
                        instanceof ObjectReferenceMapping
                && mapping.getListOrderField() == null
                && mapping.getContainerPolicy().isListPolicy();
        if (!isKept) {
            throw new IllegalStateException("The collection " + region + " cannot be cached: it must be a List with"
                    + " @OneToMany(mappedBy = …) and without @OrderColumn, or one of its types not @Cacheable");
        }
        return new OwnedCollection(mapping, region);
    }

    public CollectionMapping mapping() {
        return mapping;
    }

    public String region() {
        return region;
    }

    ClassDescriptor owner() {
        return mapping.getDescriptor();
    }

    ClassDescriptor member() {
        return mapping.getReferenceDescriptor();
    }

    /** @param owner the owner's id as EclipseLink has it */
    public CacheTag tag(Object owner) {
        return CacheTag.of(region, EntityRegion.text(owner));
    }

    /** Which collections of this kind change with one of their members. */
    Stream<CacheTag> changedBy(DescriptorEvent member) {
        AbstractSession session = (AbstractSession) member.getSession();
        Object owner = back.extractPrimaryKeysForReferenceObject(member.getObject(), session);
        if (member.getEventCode() == DescriptorEventManager.PostUpdateEvent) {
            ObjectChangeSet changes = ((ObjectLevelModifyQuery) member.getQuery()).getObjectChangeSet();
            if (changes == null) {
                return Stream.of(CacheTag.all(region));
            }
            return deciding.stream().anyMatch(changes::hasChangeFor)
                    ? Stream.of(tagOrAll(owner), before(changes, owner, session))
                    : Stream.empty();
        }
        return Stream.of(tagOrAll(owner));
    }

    private CacheTag before(ObjectChangeSet changes, Object now, AbstractSession session) {
        if (changes.getChangesForAttributeNamed(back.getAttributeName()) instanceof ObjectReferenceChangeRecord moved) {
            Object from = moved.getOldValue();
            return tagOrAll(
                    from == null ? null : owner().getObjectBuilder().extractPrimaryKeyFromObject(from, session));
        }
        return tagOrAll(now);
    }

    /** Of whom nobody knows whose it was, it may have been anybody's. */
    private CacheTag tagOrAll(Object owner) {
        return Objects.isNull(owner) ? CacheTag.all(region) : tag(owner);
    }
}
