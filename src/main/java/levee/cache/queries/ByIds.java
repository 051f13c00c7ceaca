package levee.cache.queries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.Passing;
import levee.cache.entities.CachedType;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.QueryRedirector;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;

/**
 * Stands before a query for the entities whose ids a parameter names: there is no list to be kept, but the entities are
 * found as if each had been asked for, all at once. Each counts as a read of its own.
 */
final class ByIds implements QueryRedirector {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final transient CachedType type;

    ByIds(String parameter, CachedType type) {
        this.parameter = parameter;
        this.type = type;
    }

    @Override
    public Object invokeQuery(DatabaseQuery asked, DataRecord arguments, Session from) {
        ReadAllQuery query = (ReadAllQuery) asked;
        AbstractSession session = (AbstractSession) from;
        boolean isWhole = query.getFirstResult() == 0 && query.getMaxRows() == 0;
        if (isWhole
                && ((AbstractRecord) arguments).get(parameter) instanceof Collection<?> ids
                && Redirection.mayBeKept(query, session)
                && !Redirection.isDirty(session)) {
            Optional<BypassReason> closed = type.closedBy();
            if (closed.isPresent()) {
                return Passing.by(
                        type.region(), closed.get(), () -> session.executeQuery(query, (AbstractRecord) arguments));
            }
            List<Object> distinct =
                    ids.stream().map(Object.class::cast).distinct().toList();
            List<Object> found = type.find(distinct, session).stream()
                    .filter(query.getReferenceClass()::isInstance)
                    .toList();
            return Entities.contained(found, query.getContainerPolicy(), session);
        }
        return session.executeQuery(query, (AbstractRecord) arguments);
    }
}
