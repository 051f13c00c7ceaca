package levee.cache.entities;

import java.util.Optional;
import levee.cache.Probes;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadObjectQuery;

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
        if (!session.isConnected()) {
            return Optional.empty();
        }
        return NodeMap.of(type, session)
                .someId()
                .or(() -> warming.someIds(1).stream().findFirst())
                .map(id -> () -> find(id));
    }

    /** In the session from which all entity managers have it: one of its own would begin a transaction. */
    private void find(Object id) {
        ReadObjectQuery query = new ReadObjectQuery(type.getJavaClass());
        query.setIsExecutionClone(true);
        query.setSelectionId(id);
        session.executeQuery(query);
    }
}
