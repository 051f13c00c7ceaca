package levee.cache.queries;

import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** What kind of result a query has: how it becomes rows of plain values, and these become the result. */
interface Shape {

    /** Those of a result that the database has just given. */
    List<Object[]> rows(Object result, ReadAllQuery query, AbstractSession session);

    /** Empty if they can be no result any more. */
    Optional<Object> result(List<Object[]> rows, ReadAllQuery query, AbstractSession session);

    /** Why what it is made of may not be kept: then one statement that brings all of it spares many. */
    Optional<BypassReason> closedBy();

    /** Has what they stand for in the node's memory, though nobody reads it; false if they can be no result any more. */
    boolean warm(List<Object[]> rows, AbstractSession session);

    /** The answer under way shows what is in these rows. */
    void show(List<Object[]> rows);
}
