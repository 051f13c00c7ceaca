package levee.cache.entities;

import java.util.Arrays;
import java.util.stream.Collectors;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheId;

/** The entities of one type, with those of the types below it: named as the type is in queries. */
record EntityRegion(String name) {

    static EntityRegion of(ClassDescriptor descriptor) {
        ClassDescriptor root = descriptor;
        while (root.isChildDescriptor()) {
            root = root.getInheritancePolicy().getParentDescriptor();
        }
        return new EntityRegion(root.getAlias());
    }

    /** @param id as EclipseLink has it: the id itself, or for one of several columns their values */
    CacheTag tag(Object id) {
        return CacheTag.of(name, id instanceof CacheId several ? text(several) : id);
    }

    private static String text(CacheId id) {
        return Arrays.stream(id.getPrimaryKey()).map(String::valueOf).collect(Collectors.joining(","));
    }
}
