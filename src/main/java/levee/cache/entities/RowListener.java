package levee.cache.entities;

import java.util.Set;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;

/**
 * Notes what changes with an entity that is written: itself, those of its attributes that queries go by, and the
 * collections that it is a member of.
 */
final class RowListener extends DescriptorEventAdapter {

    private final CachedType type;

    RowListener(ClassDescriptor descriptor) {
        this.type = CachedType.of(descriptor).orElseThrow();
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        note(event);
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        note(event);
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        note(event);
    }

    private void note(DescriptorEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        Set<CacheTag> changed = ChangeWriter.changed(session);
        changed.add(type.tag(session.getId(event.getObject())));
        type.watched().stream()
                .filter(attribute -> hasChanged(attribute, event))
                .forEach(attribute -> changed.add(CacheTag.all(type.attributeRegion(attribute))));
        type.memberOf().stream()
                .flatMap(collection -> collection.changedBy(event))
                .forEach(changed::add);
    }

    private static boolean hasChanged(String attribute, DescriptorEvent event) {
        if (event.getEventCode() != DescriptorEventManager.PostUpdateEvent) {
            return true;
        }
        ObjectChangeSet changes = ((ObjectLevelModifyQuery) event.getQuery()).getObjectChangeSet();
        return changes == null || changes.hasChangeFor(attribute);
    }
}
