package levee.cache.entities;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;

/** Each member refers to its owner: {@code @OneToMany(mappedBy = …)}. */
final class ReferenceSide implements OwningSide {

    private final OwnedCollection collection;
    private final ObjectReferenceMapping reference;
    private final Set<String> deciding;

    ReferenceSide(OwnedCollection collection, ObjectReferenceMapping reference) {
        this.collection = collection;
        this.reference = reference;
        this.deciding = new HashSet<>(collection.sortedBy());
        deciding.add(reference.getAttributeName());
    }

    @Override
    public Stream<CacheTag> changedByOwner(Written owner) {
        return Stream.empty();
    }

    @Override
    public Stream<CacheTag> changedByMember(Written member) {
        if (member.isUpdated() && !member.isUpdated(deciding)) {
            return Stream.empty();
        }
        Object now = reference.extractPrimaryKeysForReferenceObject(member.entity(), member.session());
        return Stream.concat(
                now == null && !member.isDeleted() ? Stream.empty() : Stream.of(collection.tagOrAll(now)),
                member.change(reference.getAttributeName()).stream()
                        .map(moved -> before((ObjectReferenceChangeRecord) moved, member)));
    }

    private CacheTag before(ObjectReferenceChangeRecord moved, Written member) {
        Object from = moved.getOldValue();
        return collection.tagOrAll(
                from == null
                        ? null
                        : collection.owner().getObjectBuilder().extractPrimaryKeyFromObject(from, member.session()));
    }
}
