package levee.cache.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;

/**
 * A collection of a cacheable type whose members are cacheable too. It is a region of its own, {@code Owner.attribute},
 * with an entry for each owner: a member that comes, goes, moves or takes another place changes the collection, and leaves
 * the owner's row as it is.
 */
public final class OwnedCollection {

    private final CollectionMapping mapping;
    private final String region;
    private final List<OwningSide> sides = new ArrayList<>();

    private OwnedCollection(CollectionMapping mapping) {
        this.mapping = mapping;
        this.region = EntityRegion.of(mapping.getDescriptor()).name() + "." + mapping.getAttributeName();
        if (mapping.getContainerPolicy().isMapPolicy()) {
            throw new IllegalStateException("The collection " + region + " cannot be cached: it is a Map, and must be a"
                    + " Collection, a List or a Set, or one of its types not @Cacheable");
        }
        Optional<DatabaseMapping> written = writtenByMembers();
        if (written.isEmpty()) {
            sides.add(new OwnerSide(this));
        } else if (written.get() instanceof CollectionMapping theirs) {
            sides.add(new InverseSide(this, theirs));
        } else {
            sides.add(new ReferenceSide(this, (ObjectReferenceMapping) written.get()));
            if (mapping.getListOrderField() != null) {
                // The members say whose they are; at which place, the list.
                sides.add(new OwnerSide(this));
            }
        }
    }

    /** The members' attribute that this one is mapped by; EclipseLink does not tell of which, for many to many. */
    private Optional<DatabaseMapping> writtenByMembers() {
        if (mapping.getMappedBy() != null) {
            return Optional.of(member().getMappingForAttributeName(mapping.getMappedBy()));
        }
        return member().getMappings().stream()
                .filter(theirs -> mapping.isReadOnly()
                        && theirs instanceof ManyToManyMapping one
                        && !one.isReadOnly()
                        && mapping instanceof ManyToManyMapping other
                        && one.getRelationTableQualifiedName().equals(other.getRelationTableQualifiedName()))
                .findFirst();
    }

    /**
     * Those of all cacheable types; for sessions that have started.
     *
     * @throws IllegalStateException naming a collection of entities that cannot be kept
     */
    public static List<OwnedCollection> all(Session session) {
        return session.getDescriptors().values().stream()
                .filter(owner -> CachedType.of(owner).isPresent())
                .flatMap(owner -> owner.getMappings().stream())
                .distinct()
                .filter(CollectionMapping.class::isInstance)
                .map(CollectionMapping.class::cast)
                .filter(mapping ->
                        CachedType.of(mapping.getReferenceDescriptor()).isPresent())
                .map(OwnedCollection::new)
                .toList();
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

    /** Whether its members' rows have what says whose they are. */
    boolean isWrittenByMembers() {
        return !(sides.get(0) instanceof OwnerSide);
    }

    /** The attributes of members by which it is sorted, foremost first; of an embeddable's attribute, the embeddable. */
    public List<String> sortedBy() {
        return mapping.getOrderByQueryKeyExpressions().stream()
                .map(each -> attribute(((FunctionExpression) each).getBaseExpression()))
                .toList();
    }

    private static String attribute(Expression path) {
        return path instanceof QueryKeyExpression key && key.getBaseExpression() instanceof QueryKeyExpression base
                ? attribute(base)
                : path.getName();
    }

    /** Of an owner's row, no more than what it takes to ask for the collection. */
    public AbstractRecord asking(AbstractRecord ownersRow) {
        AbstractRecord needed = new DatabaseRecord();
        Stream.concat(owner().getPrimaryKeyFields().stream(), joinedBy().stream())
                .distinct()
                .forEach(field -> needed.put(field, ownersRow.get(field)));
        return needed;
    }

    /** The owner's columns that say which members are its own: those of its id, mostly. */
    private List<DatabaseField> joinedBy() {
        return mapping instanceof ManyToManyMapping between
                ? between.getSourceKeyFields()
                : mapping instanceof OneToManyMapping theirs ? theirs.getSourceKeyFields() : List.of();
    }

    /** @param owner the owner's id as EclipseLink has it */
    public CacheTag tag(Object owner) {
        return CacheTag.of(region, EntityRegion.text(owner));
    }

    /** Of whom nobody knows whose it was, it may have been anybody's. */
    CacheTag tagOrAll(Object owner) {
        return owner == null ? all() : tag(owner);
    }

    CacheTag all() {
        return CacheTag.all(region);
    }

    /** Which collections of this kind change with what was written. */
    Stream<CacheTag> changedBy(Written written) {
        return sides.stream()
                .flatMap(side -> Stream.concat(
                        written.isOne(owner()) ? side.changedByOwner(written) : Stream.empty(),
                        written.isOne(member()) ? side.changedByMember(written) : Stream.empty()));
    }
}
