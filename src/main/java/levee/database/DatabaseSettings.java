package levee.database;

/** The settings of the connections, each with its default; payara/config documents them. */
final class DatabaseSettings {

    static final String URL = "levee.db.url";
    static final String USER = "levee.db.user";
    static final String PASSWORD = "levee.db.password";

    /** After how long the database ends a statement of an order. */
    static final String ORDERS_SECONDS = "levee.db.orders-statement-seconds";

    static final String ORDERS_SECONDS_DEFAULT = "10";

    /** The same for everybody else's transactions. */
    static final String SHOP_SECONDS = "levee.db.shop-statement-seconds";

    static final String SHOP_SECONDS_DEFAULT = "20";

    /** The same for loads of the cache, bypasses and search. */
    static final String READ_SECONDS = "levee.db.read-statement-seconds";

    static final String READ_SECONDS_DEFAULT = "5";

    /** The same for timers, signals and their history. */
    static final String HOUSEKEEPING_SECONDS = "levee.db.housekeeping-statement-seconds";

    static final String HOUSEKEEPING_SECONDS_DEFAULT = "120";

    /** For how long an order waits for a row that somebody else has locked, before it begins anew. */
    static final String LOCK_SECONDS = "levee.db.orders-lock-seconds";

    static final String LOCK_SECONDS_DEFAULT = "2";

    /** How many loads of the cache, bypasses and searches a node sends at a time: to the database, and to each replica. */
    static final String READS = "levee.db.reads";

    static final String READS_DEFAULT = "12";

    /** For how long such a read waits for its turn before it fails. */
    static final String READ_PATIENCE = "levee.db.read-patience-millis";

    static final String READ_PATIENCE_DEFAULT = "2000";

    /** Replicas to read from, as {@code host:port}, comma-separated; more may be in the table {@code replicas}. */
    static final String REPLICAS = "levee.db.replicas";

    /** How far behind a replica may be that is asked. */
    static final String REPLICA_LAG = "levee.db.replica-lag-millis";

    static final String REPLICA_LAG_DEFAULT = "5000";

    private DatabaseSettings() {}
}
