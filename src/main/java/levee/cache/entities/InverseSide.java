package levee.cache.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.sessions.changesets.CollectionChangeRecord;

/** The members' collections, in which the owners are: {@code @ManyToMany(mappedBy = …)}. */
final class InverseSide implements OwningSide {

    private final OwnedCollection collection;
    private final CollectionMapping written;
    private final List<String> sorting;

    /** @param written theirs */
    InverseSide(OwnedCollection collection, CollectionMapping written) {
        this.collection = collection;
        this.written = written;
        this.sorting = collection.sortedBy();
    }

    @Override
    public Stream<CacheTag> changedByOwner(Written owner) {
        return owner.isDeleted() ? Stream.of(collection.tag(owner.id())) : Stream.empty();
    }

    @Override
    public Stream<CacheTag> changedByMember(Written member) {
        if (member.isInserted()) {
            List<CacheTag> ofThose = new ArrayList<>();
            OwningSide.forEach(
                    written,
                    member,
                    owner -> ofThose.add(collection.tagOrAll(member.session().getId(owner))));
            return ofThose.stream();
        }
        if (member.isUpdated() && !member.isUpdated(sorting)) {
            return member.change(written.getAttributeName()).stream()
                    .flatMap(change -> ofThoseIn((CollectionChangeRecord) change));
        }
        return Stream.of(collection.all());
    }

    private Stream<CacheTag> ofThoseIn(CollectionChangeRecord change) {
        return Stream.of(change.getAddObjectList(), change.getRemoveObjectList())
                .map(Map::keySet)
                .flatMap(owners -> ((Set<?>) owners).stream())
                .map(owner -> collection.tagOrAll(((ObjectChangeSet) owner).getId()));
    }
}
