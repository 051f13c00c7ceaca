package levee.cache.queries;

import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * A question that somebody has asked, as it can be asked again.
 *
 * @param first the number of the first row that was wanted, from 0
 * @param end that of the first that was not; 0 if all were
 */
record Asked(int first, int end, AbstractRecord arguments) {

    /** @param query the one of its kind that all others are copied from */
    ReadAllQuery by(ReadAllQuery query) {
        ReadAllQuery again = (ReadAllQuery) query.clone();
        again.setRedirector(null);
        again.setFirstResult(first);
        again.setMaxRows(end);
        return again;
    }
}
