package levee.cache.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.Shown;
import levee.cache.entities.CachedType;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** Entities of one cacheable type: of each its id is kept. */
record Entities(CachedType type) implements Shape {

    @Override
    public List<Object[]> rows(Object result, ReadAllQuery query, AbstractSession session) {
        ContainerPolicy policy = query.getContainerPolicy();
        List<Object[]> rows = new ArrayList<>();
        for (Object each = policy.iteratorFor(result); policy.hasNext(each); ) {
            rows.add(CachedType.values(type.idOf(policy.next(each, session), session)));
        }
        return rows;
    }

    @Override
    public Optional<Object> result(List<Object[]> rows, ReadAllQuery query, AbstractSession session) {
        List<Object> found = type.find(rows.stream().map(CachedType::id).toList(), session);
        return found.size() == rows.size()
                ? Optional.of(contained(found, query.getContainerPolicy(), session))
                : Optional.empty();
    }

    @Override
    public Optional<BypassReason> closedBy() {
        return type.closedBy();
    }

    @Override
    public boolean warm(List<Object[]> rows, AbstractSession session) {
        return type.warm(rows.stream().map(CachedType::id).toList(), session);
    }

    static Object contained(List<Object> entities, ContainerPolicy policy, AbstractSession session) {
        Object container = policy.containerInstance(entities.size());
        entities.forEach(entity -> policy.addInto(entity, container, session));
        return container;
    }

    @Override
    public void show(List<Object[]> rows) {
        if (Shown.isNoted()) {
            rows.forEach(row -> Shown.add(type.tag(CachedType.id(row))));
        }
    }

    @Override
    public String toString() {
        return type.region();
    }
}
