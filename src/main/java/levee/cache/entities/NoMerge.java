package levee.cache.entities;

import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * After a commit EclipseLink would write what the transaction has changed into the entity in the node's memory. That may be
 * older than the row which the transaction has found and locked, as another node may have changed it: attributes of two
 * versions would be shown as one. Instead what was changed is not used any more, and is read when it is asked for.
 */
final class NoMerge extends SessionEventAdapter {

    private static final String CHANGES = "UnitOfWorkChangeSet";

    @Override
    public void preMergeUnitOfWorkChangeSet(SessionEvent event) {
        UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) event.getProperty(CHANGES);
        if (changes.getSession() instanceof RepeatableWriteUnitOfWork work) {
            work.setShouldStoreByPassCache(true);
        }
    }

    @Override
    public void postMergeUnitOfWorkChangeSet(SessionEvent event) {
        UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) event.getProperty(CHANGES);
        AbstractSession session = (AbstractSession) event.getSession();
        for (ObjectChangeSet change : changes.getAllChangeSets().values()) {
            if (change.getId() != null && CachedType.of(change.getDescriptor()).isPresent()) {
                NodeMap.of(change.getDescriptor(), session).invalidate(change.getId());
            }
        }
    }
}
