package levee.cache.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Changes;
import levee.cache.Freshness;
import levee.cache.ReadCounts;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Puts the cache between JPA and the database: named in persistence.xml as EclipseLink's session customizer. It takes
 * each type that is {@code @Cacheable}; the others are none of its business.
 */
public class EntityCache implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        Map<ClassDescriptor, EntityRegion> regions = new HashMap<>();
        List<ClassDescriptor> types = session.getDescriptors().values().stream()
                .filter(EntityCache::isCacheable)
                .toList();
        Fitness.requireShape(types);
        for (ClassDescriptor descriptor : types) {
            EntityRegion region = EntityRegion.of(descriptor);
            regions.put(descriptor, region);
            GridRows rows = new GridRows(region, descriptor);
            descriptor.setProperty(NodeMap.ROWS, rows);
            descriptor.setProperty(Reading.COUNTS, new ReadCounts(Tier.ENTITY, region.name()));
            CachedType type = new CachedType(region, descriptor, rows);
            descriptor.getEventManager().addListener(rows);
            descriptor.setIdentityMapClass(NodeMap.class);
            descriptor.setCacheInvalidationPolicy(
                    new EntityValidity(type, Changes.ofThisNode(), Freshness.ofThisNode()));
        }
        session.getEventManager().addListener(new Reading());
        session.getEventManager().addListener(new Selects(regions));
        session.getEventManager().addListener(new ChangeWriter(regions));
        session.getEventManager().addListener(new NoMerge(regions.keySet()));
        session.getEventManager().addListener(new Relations(types));
    }

    /** Types know of each other once the session has started. */
    private static final class Relations extends SessionEventAdapter {

        private final List<ClassDescriptor> types;

        Relations(List<ClassDescriptor> types) {
            this.types = types;
        }

        @Override
        public void postLogin(SessionEvent event) {
            Fitness.requireColumns(types);
            AbstractSession session = (AbstractSession) event.getSession();
            List<OwnedCollection> all = OwnedCollection.all(session);
            session.getDescriptors()
                    .values()
                    .forEach(descriptor -> CachedType.of(descriptor).ifPresent(type -> {
                        type.relate(all);
                        type.offerToWarm(session);
                        FindById.putInto(descriptor, (GridRows) descriptor.getProperty(NodeMap.ROWS));
                        // EclipseLink would open it with the first entity, and not ask the grid for that one.
                        session.getIdentityMapAccessorInstance().getIdentityMap(descriptor);
                    }));
        }
    }

    private static boolean isCacheable(ClassDescriptor descriptor) {
        return !descriptor.isAggregateDescriptor() && descriptor.isSharedIsolation();
    }
}
