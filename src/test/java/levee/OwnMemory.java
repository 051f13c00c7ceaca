package levee;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Stands where the cache would be, which needs a node that looks into the log of changes: entities are kept as JPA's
 * provider keeps them by itself. EclipseLink makes it by name.
 */
public class OwnMemory implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        // Nothing is customized.
    }
}
