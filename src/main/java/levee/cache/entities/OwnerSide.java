package levee.cache.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.changesets.CollectionChangeRecord;

/** The owner's collection itself: it writes a table between the two, a column of its members', or their places in a list. */
final class OwnerSide implements OwningSide {

    private final OwnedCollection collection;
    private final String attribute;
    private final List<String> sorting;

    OwnerSide(OwnedCollection collection) {
        this.collection = collection;
        this.attribute = collection.mapping().getAttributeName();
        this.sorting = collection.sortedBy();
    }

    @Override
    public Stream<CacheTag> changedByOwner(Written owner) {
        if (takesFromOthers(owner)) {
            return Stream.of(collection.all());
        }
        return owner.isInserted() || !owner.hasChanged(attribute)
                ? Stream.empty()
                : Stream.of(collection.tag(owner.id()));
    }

    /** With one column for its owner, a member that comes here leaves where it was, and nobody says where. */
    private boolean takesFromOthers(Written owner) {
        if (!collection.mapping().isUnidirectionalOneToManyMapping()) {
            return false;
        }
        if (owner.isInserted()) {
            List<Object> members = new ArrayList<>();
            OwningSide.forEach(collection.mapping(), owner, members::add);
            return !(owner.session() instanceof UnitOfWorkImpl work)
                    || !members.stream().allMatch(work::isObjectNew);
        }
        return owner.hasChanged(attribute)
                && owner.change(attribute).map(OwnerSide::takesFromOthers).orElse(owner.isUpdated());
    }

    private static boolean takesFromOthers(Object change) {
        Map<?, ?> added = ((CollectionChangeRecord) change).getAddObjectList();
        return !added.keySet().stream().allMatch(member -> ((ObjectChangeSet) member).isNew());
    }

    @Override
    public Stream<CacheTag> changedByMember(Written member) {
        return !collection.isWrittenByMembers() && (member.isDeleted() || member.isUpdated(sorting))
                ? Stream.of(collection.all())
                : Stream.empty();
    }
}
