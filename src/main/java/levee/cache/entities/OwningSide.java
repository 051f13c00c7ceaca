package levee.cache.entities;

import java.util.function.Consumer;
import java.util.stream.Stream;
import levee.cache.CacheTag;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;

/** Where a collection's contents are written, which JPA calls the owning side: by what is written there they are known to change. */
interface OwningSide {

    /** @param owner one of those that have such a collection */
    Stream<CacheTag> changedByOwner(Written owner);

    /** @param member one of those that such a collection may contain */
    Stream<CacheTag> changedByMember(Written member);

    /** Each entity that an entity's collection contains. */
    static void forEach(CollectionMapping mapping, Written owner, Consumer<Object> use) {
        AbstractSession session = owner.session();
        ContainerPolicy policy = mapping.getContainerPolicy();
        Object container = mapping.getRealCollectionAttributeValueFromObject(owner.entity(), session);
        for (Object each = policy.iteratorFor(container); policy.hasNext(each); ) {
            use.accept(policy.next(each, session));
        }
    }
}
