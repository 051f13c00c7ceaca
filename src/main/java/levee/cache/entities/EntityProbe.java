package levee.cache.entities;

import java.util.Optional;
import levee.cache.Probes;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Finds one entity of a type by its id: one that the node's memory has, or else any of the database's. */
final class EntityProbe implements Probes.Probe {

    private final ClassDescriptor type;
    private final EntityWarming warming;
    private final AbstractSession session;

    EntityProbe(ClassDescriptor type, EntityWarming warming, AbstractSession session) {
        this.type = type;
        this.warming = warming;
        this.session = session;
    }

    @Override
    public Optional<Runnable> read() {
        return NodeMap.of(type, session)
                .someId()
                .or(() -> warming.someIds(1).stream().findFirst())
                .map(id -> () -> find(id));
    }

    /** As an entity manager does that has nothing yet. */
    private void find(Object id) {
        ReadObjectQuery query = new ReadObjectQuery(type.getJavaClass());
        query.setIsExecutionClone(true);
        query.setSelectionId(id);
        UnitOfWork work = session.acquireUnitOfWork();
        try {
            work.executeQuery(query);
        } finally {
            work.release();
        }
    }
}
