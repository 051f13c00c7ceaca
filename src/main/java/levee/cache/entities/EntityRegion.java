package levee.cache.entities;

import java.util.Arrays;
import java.util.stream.Collectors;
import levee.cache.CacheTag;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.sessions.Session;

/** The entities of one type, with those of the types below it: named as the type is in queries. */
record EntityRegion(String name) {

    /** For a session that has started. */
    static EntityRegion of(ClassDescriptor descriptor) {
        return new EntityRegion(
                descriptor.hasInheritance()
                        ? descriptor
                                .getInheritancePolicy()
                                .getRootParentDescriptor()
                                .getAlias()
                        : descriptor.getAlias());
    }

    /** The type that all it inherits from inherit from, or itself. */
    static ClassDescriptor root(ClassDescriptor descriptor, Session session) {
        ClassDescriptor root = descriptor;
        while (root.isChildDescriptor()) {
            root = session.getDescriptor(root.getInheritancePolicy().getParentClass());
        }
        return root;
    }

    /** @param id as EclipseLink has it: the id itself, or for one of several columns their values */
    CacheTag tag(Object id) {
        return CacheTag.of(name, text(id));
    }

    static String text(Object id) {
        return id instanceof CacheId several
                ? Arrays.stream(several.getPrimaryKey())
                        .map(EntityRegion::quoted)
                        .collect(Collectors.joining(","))
                : String.valueOf(id);
    }

    /** What is within a value does not end it: no two ids have the same text. */
    private static String quoted(Object value) {
        return String.valueOf(value).replace("\\", "\\\\").replace(",", "\\,");
    }

    static Object[] values(Object id) {
        return id instanceof CacheId several ? several.getPrimaryKey() : new Object[] {id};
    }

    static Object id(Object[] values) {
        return values.length == 1 ? values[0] : new CacheId(values);
    }
}
