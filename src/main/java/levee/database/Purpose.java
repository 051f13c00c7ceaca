package levee.database;

import java.util.Locale;

/**
 * What a connection is for. Each has a pool of its own: a bound by pool holds whatever the others do, where one that is
 * counted within a common pool holds only as long as everybody counts right; and a pool carries the time after which the
 * database itself ends a statement, which is another for each.
 */
public enum Purpose {
    /** Whoever pays, and the units of a flash sale: all that a surge is for. */
    ORDERS,
    /** Transactions of everybody else, and their reads of what is not cached: carts, accounts, the office. */
    SHOP,
    /** Loads of the cache, reads that go past it, and search: what a cache that fails sends to the database. */
    READS,
    /** Timers, the log of changes, leases, signals: nobody waits for them, and some take their time. */
    HOUSEKEEPING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
