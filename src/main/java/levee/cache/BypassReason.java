package levee.cache;

import java.util.Locale;

/** Why a SELECT statement on something cached did not come through a load of the cache. */
public enum BypassReason {
    /** The region's policy says that it is switched off. */
    DISABLED,
    /** The region's policy lets nothing live. */
    NO_TIME_TO_LIVE,
    /** The region's policy has room for nothing. */
    NO_ROOM,
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
