package levee.cache.entities;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.IdentityMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** What keeps a type's entities in the session that runs, whatever was meant to when it was started. */
public final class Attachment {

    private Attachment() {}

    public static IdentityMap memory(ClassDescriptor type, AbstractSession session) {
        return session.getIdentityMapAccessorInstance().getIdentityMap(type);
    }

    /** The parts of the cache that should be there and are not, in words; empty if it is whole. */
    public static List<String> missing(ClassDescriptor type, AbstractSession session) {
        List<String> missing = new ArrayList<>();
        if (CachedType.of(type).isEmpty()) {
            missing.add("the interceptor of its reads");
        }
        if (!(memory(type, session) instanceof NodeMap)) {
            missing.add("the memory that asks the grid");
        }
        if (!(type.getCacheInvalidationPolicy() instanceof EntityValidity)) {
            missing.add("the judgement by the log of changes");
        }
        return missing;
    }
}
