package levee.cache.entities;

import levee.cache.TwoNodes;
import org.eclipse.persistence.internal.jpa.EntityManagerImpl;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** How many entities of a type a node's memory holds fast: the garbage collector does not take them. */
public final class Held {

    private Held() {}

    public static int in(TwoNodes nodes, int node, Class<?> type) {
        return nodes.on(node, em -> {
            AbstractSession session = em.unwrap(EntityManagerImpl.class).getServerSession();
            NodeMap memory =
                    (NodeMap) session.getIdentityMapAccessorInstance().getIdentityMap(session.getDescriptor(type));
            return memory.getReferenceCache().size();
        });
    }
}
