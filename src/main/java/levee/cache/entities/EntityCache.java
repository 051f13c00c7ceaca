package levee.cache.entities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.ReadCounts;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Puts the cache between JPA and the database: named in persistence.xml as EclipseLink's session customizer. It takes
 * each type that is {@code @Cacheable}; the others are none of its business. Types that inherit from each other share a
 * region, as they share ids.
 */
public class EntityCache implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        List<ClassDescriptor> types = session.getDescriptors().values().stream()
                .filter(CachedType::isCacheable)
                .toList();
        Fitness.requireShape(types, session);
        CachedTables tables = new CachedTables();
        Map<ClassDescriptor, List<ClassDescriptor>> hierarchies =
                types.stream().collect(Collectors.groupingBy(type -> EntityRegion.root(type, session)));
        hierarchies.forEach((root, all) -> {
            CachedType type = cache(root, all);
            all.forEach(each -> tables.add(each.getTableNames(), type.region()));
        });
        session.setProperty(CachedTables.PROPERTY, tables);
        session.getEventManager().addListener(new Reading());
        session.setExceptionHandler(Reading::fail);
        session.getEventManager().addListener(new Selects(tables));
        ReadRouting.attach(session, tables);
        session.getEventManager().addListener(new ChangeWriter());
        session.getEventManager().addListener(new NoMerge());
        session.getEventManager().addListener(new Started(hierarchies.keySet(), types, tables));
    }

    private static CachedType cache(ClassDescriptor root, Collection<ClassDescriptor> all) {
        CachedType type = new CachedType(root);
        ReadCounts counts = new ReadCounts(Tier.ENTITY, type.region());
        for (ClassDescriptor each : all) {
            type.putInto(each);
            each.setProperty(Reading.COUNTS, counts);
            each.setIdentityMapClass(NodeMap.class);
            each.setCacheInvalidationPolicy(new EntityValidity(type, Changes.ofThisNode(), Freshness.ofThisNode()));
            if (each.hasInheritance()) {
                // One row and one statement for an entity, whichever of the types it is.
                each.getInheritancePolicy().setShouldOuterJoinSubclasses(true);
            }
        }
        // Of those that inherit from it EclipseLink tells them too.
        root.getEventManager().addListener(type.building());
        root.getEventManager().addListener(new RowListener(type));
        return type;
    }

    /** Types know of each other, and of their columns, once the session has started. */
    private static final class Started extends SessionEventAdapter {

        private final Collection<ClassDescriptor> roots;
        private final Collection<ClassDescriptor> types;
        private final CachedTables tables;

        Started(Collection<ClassDescriptor> roots, Collection<ClassDescriptor> types, CachedTables tables) {
            this.roots = roots;
            this.types = types;
            this.tables = tables;
        }

        @Override
        public void postLogin(SessionEvent event) {
            Fitness.requireColumns(types);
            AbstractSession session = (AbstractSession) event.getSession();
            List<OwnedCollection> collections = OwnedCollection.all(session);
            collections.forEach(this::addTableBetween);
            types.forEach(type ->
                    FindById.putInto(type, CachedType.of(type).orElseThrow().building()));
            for (ClassDescriptor root : roots) {
                CachedType.of(root).orElseThrow().start(collections, session);
                // EclipseLink would open it with the first entity, and not ask the grid for that one.
                session.getIdentityMapAccessorInstance().getIdentityMap(root);
            }
        }

        private void addTableBetween(OwnedCollection collection) {
            if (collection.mapping() instanceof ManyToManyMapping mapping) {
                tables.add(
                        List.of(mapping.getRelationTableQualifiedName()),
                        EntityRegion.of(collection.member()).name());
            }
        }
    }
}
