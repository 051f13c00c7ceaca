package levee.cache.entities;

import java.util.Set;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;

/**
 * Notes what changes with an entity that is written: itself, those of its attributes that queries go by, its collections,
 * and those that it is a member of.
 */
final class RowListener extends DescriptorEventAdapter {

    private final CachedType type;

    RowListener(CachedType type) {
        this.type = type;
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        note(new Written(event));
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        note(new Written(event));
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        note(new Written(event));
    }

    private void note(Written written) {
        Set<CacheTag> changed = ChangeWriter.changed(written.session());
        changed.add(type.tag(written.id()));
        type.watched().stream()
                .filter(written::hasChanged)
                .forEach(attribute -> changed.add(CacheTag.all(type.attributeRegion(attribute))));
        type.collections().flatMap(collection -> collection.changedBy(written)).forEach(changed::add);
    }
}
