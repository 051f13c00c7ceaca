package levee.cache;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.Query;

/**
 * How a read of something cached says in code that it must be fresh: it goes past the cache, is counted as declared, and
 * alarms nobody.
 */
public final class Fresh {

    /** JPA's own hint. A query that gives entities, and not values, builds them anew in the node's memory with it. */
    public static final String HINT = "jakarta.persistence.cache.retrieveMode";

    public static final String BYPASS = "BYPASS";

    /** The hint by which a query that gives entities says so and does nothing else: its value is {@link #SQL}. */
    public static final String SQL_HINT = "eclipselink.sql.hint";

    /** What a statement in SQL has at its beginning. */
    public static final String SQL = "/* declared */";

    private Fresh() {}

    public static <Q extends Query> Q read(Q query) {
        query.setHint(HINT, CacheRetrieveMode.BYPASS);
        return query;
    }
}
