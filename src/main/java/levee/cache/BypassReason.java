package levee.cache;

import java.util.Locale;

/** Why a SELECT statement on something cached did not come through a load of the cache. */
public enum BypassReason {
    /** A query of a cached type that does not say that its results are to be cached: JPA then asks the database. */
    QUERY_NOT_CACHED,
    /** SQL that names the table of a cached type. */
    NATIVE_SQL,
    /** Within a transaction that has changed something or holds locks, and so must see its own rows. */
    TRANSACTION_DIRTY,
    /** The read says in code that it must be fresh. Counted, and no reason for alarm. */
    DECLARED;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
