package levee.cache.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ReadAllQuery;

/** Rows of attributes, kept as they are: only what the hint names says whether they still hold. */
record ValueRows(int columns) implements Shape {

    @Override
    public List<Object[]> rows(Object result, ReadAllQuery query, AbstractSession session) {
        List<Object[]> rows = new ArrayList<>();
        ((List<?>) result).forEach(row -> rows.add((Object[]) row));
        return rows;
    }

    @Override
    public Optional<Object> result(List<Object[]> rows, ReadAllQuery query, AbstractSession session) {
        return areOurs(rows) ? Optional.of(rows) : Optional.empty();
    }

    private boolean areOurs(List<Object[]> rows) {
        return rows.stream().allMatch(row -> row.length == columns);
    }

    @Override
    public boolean warm(List<Object[]> rows, AbstractSession session) {
        return areOurs(rows);
    }

    @Override
    public Optional<BypassReason> closedBy() {
        return Optional.empty();
    }

    @Override
    public void show(List<Object[]> rows) {
        // Nothing but what the query depends on.
    }
}
