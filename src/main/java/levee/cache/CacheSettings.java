package levee.cache;

/** The settings of the cache, each with its default; payara/config documents them. */
public final class CacheSettings {

    /** How long after a commit was acknowledged other nodes may still show what was before: 200 ms by default. */
    public static final String BOUND = "levee.cache.bound-millis";

    public static final String BOUND_DEFAULT = "200";

    /** For how long what is known to be late may be shown while the database does not answer. */
    public static final String STALE = "levee.cache.stale-seconds";

    public static final String STALE_DEFAULT = "30";

    /**
     * How old an entity in a node's memory or in the grid may be, where nobody says that it has changed. This and the
     * following are the policy of each tier; a region may have one of its own, given at run time.
     */
    public static final String ENTITY_SECONDS = "levee.cache.entities.seconds-to-live";

    public static final String ENTITY_SECONDS_DEFAULT = "3600";

    /** How many entities of one type a node has in its own memory. */
    public static final String ENTITY_ENTRIES = "levee.cache.entities.entries";

    public static final String ENTITY_ENTRIES_DEFAULT = "10000";

    /** How many loads of one type, query or collection a node sends to the database at the same time. */
    public static final String LOADS = "levee.cache.loads";

    public static final String LOADS_DEFAULT = "8";

    /** How old the result of a query in the grid may be, where nobody says that it has changed. */
    public static final String QUERY_SECONDS = "levee.cache.queries.seconds-to-live";

    public static final String QUERY_SECONDS_DEFAULT = "1800";

    /** How long a rendered page is kept at most: what else it shows than what the log of changes tells of is as old. */
    public static final String PAGE_SECONDS = "levee.cache.pages.seconds-to-live";

    public static final String PAGE_SECONDS_DEFAULT = "60";

    /** How much memory of a node rendered pages may take. */
    public static final String PAGE_MEGABYTES = "levee.cache.pages.megabytes";

    public static final String PAGE_MEGABYTES_DEFAULT = "32";

    /**
     * Only for replays: defences that the node leaves out, to see what they are worth. {@code single-flight}, {@code
     * page-cache}.
     */
    public static final String WITHOUT = "levee.cache.replay-without";

    public static final String WITHOUT_DEFAULT = "nothing";

    private CacheSettings() {}
}
