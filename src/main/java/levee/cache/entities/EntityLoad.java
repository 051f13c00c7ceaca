package levee.cache.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import levee.cache.AsOf;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Loading;
import levee.cache.OneLoad;
import levee.cache.OneLoad.Answer;
import levee.cache.OneLoad.Loaded;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** Brings many entities of one type into the node's memory at once: in one call to the grid, and one statement at most. */
final class EntityLoad {

    /** What others on this node are told: there is nothing to send. */
    private static final Optional<byte[]> IN_MEMORY = Optional.of(new byte[0]);

    private final ClassDescriptor descriptor;
    private final String region;
    private final Building building;
    private final OneLoad<Collection<?>> loads;

    EntityLoad(ClassDescriptor descriptor, String region, Building building) {
        this.descriptor = descriptor;
        this.region = region;
        this.building = building;
        this.loads = new OneLoad<>(Tier.ENTITY, region);
    }

    /**
     * One entity for each of the ids that there are, in no order.
     *
     * @param answers who gave what was not in memory, by id: filled in
     */
    Collection<Object> load(Set<Object> ids, AbstractSession session, Map<Object, Outcome> answers) {
        AbstractSession shared = session.getParentIdentityMapSession(descriptor, true, true);
        NodeMap memory = (NodeMap) shared.getIdentityMapAccessorInstance().getIdentityMap(descriptor);
        List<Object> loaded = new ArrayList<>(ids.size());
        Set<Object> missing = takeFrom(memory, ids, loaded);
        if (!missing.isEmpty()) {
            building.buildAll(missing, shared);
            missing.forEach(id -> answers.put(id, Outcome.GRID));
            missing = takeFrom(memory, missing, loaded);
        }
        if (!missing.isEmpty()) {
            Set<Object> unknown = missing;
            Answer<Collection<?>> answer = loads.ask(
                    key(unknown),
                    nothing -> all(unknown, memory),
                    () -> new Loaded<>(read(unknown, shared), IN_MEMORY, 0));
            unknown.forEach(id -> answers.put(id, answer.outcome()));
            loaded.addAll(answer.value());
        }
        return loaded;
    }

    private static String key(Set<Object> ids) {
        return ids.stream().map(EntityRegion::text).sorted().collect(Collectors.joining(";"));
    }

    /** Empty if one of them is not in memory. */
    private static Optional<Collection<?>> all(Set<Object> ids, NodeMap memory) {
        List<Object> held = new ArrayList<>(ids.size());
        return takeFrom(memory, ids, held).isEmpty() ? Optional.of(held) : Optional.empty();
    }

    /** @return those that are not there */
    private static Set<Object> takeFrom(NodeMap memory, Set<Object> ids, List<Object> loaded) {
        Set<Object> missing = new HashSet<>();
        for (Object id : ids) {
            Optional<Object> held = memory.held(id);
            held.ifPresentOrElse(loaded::add, () -> missing.add(id));
        }
        return missing;
    }

    private Collection<?> read(Set<Object> ids, AbstractSession shared) {
        ExpressionBuilder entity = new ExpressionBuilder(descriptor.getJavaClass());
        ReadAllQuery query = new ReadAllQuery(descriptor.getJavaClass(), entity);
        query.setSelectionCriteria(ids.stream()
                .map(id -> isOne(entity, EntityRegion.values(id)))
                .reduce(Expression::or)
                .orElseThrow());
        List<CacheTag> things = ids.stream().map(new EntityRegion(region)::tag).toList();
        return AsOf.ask(things, () -> Loading.of(region, () -> (Collection<?>) shared.executeQuery(query)))
                .value();
    }

    private Expression isOne(ExpressionBuilder entity, Object[] values) {
        Expression all = null;
        for (int i = 0; i < values.length; i++) {
            Expression one =
                    entity.getField(descriptor.getPrimaryKeyFields().get(i)).equal(values[i]);
            all = all == null ? one : all.and(one);
        }
        return all;
    }
}
