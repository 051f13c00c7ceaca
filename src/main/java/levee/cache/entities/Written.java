package levee.cache.entities;

import java.util.Collection;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;

/** An entity that was inserted, updated or deleted, and what of it has changed. */
record Written(DescriptorEvent event) {

    Object entity() {
        return event.getObject();
    }

    AbstractSession session() {
        return (AbstractSession) event.getSession();
    }

    /** As EclipseLink has it. */
    Object id() {
        return session().getId(entity());
    }

    boolean isOne(ClassDescriptor type) {
        return type.getJavaClass().isInstance(entity());
    }

    boolean isInserted() {
        return event.getEventCode() == DescriptorEventManager.PostInsertEvent;
    }

    boolean isDeleted() {
        return event.getEventCode() == DescriptorEventManager.PostDeleteEvent;
    }

    boolean isUpdated() {
        return !isInserted() && !isDeleted();
    }

    /** Whether one of these was updated; each was, where nobody knows. */
    boolean isUpdated(Collection<String> attributes) {
        return isUpdated() && (changes() == null || attributes.stream().anyMatch(this::hasChanged));
    }

    /** Of what comes or goes, each attribute has. */
    boolean hasChanged(String attribute) {
        return !isUpdated() || changes() == null || changes().hasChangeFor(attribute);
    }

    /** How an attribute was updated; empty if it was not, or nobody knows. */
    Optional<ChangeRecord> change(String attribute) {
        return isUpdated() && changes() != null
                ? Optional.ofNullable(changes().getChangesForAttributeNamed(attribute))
                : Optional.empty();
    }

    /** Null if nobody knows. */
    private ObjectChangeSet changes() {
        return ((ObjectLevelModifyQuery) event.getQuery()).getObjectChangeSet();
    }
}
