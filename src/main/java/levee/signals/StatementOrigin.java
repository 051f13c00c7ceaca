package levee.signals;

import java.util.Locale;

/** On whose behalf a statement was sent: each has one. */
public enum StatementOrigin {
    /** A load of the cache: the next one who asks is answered without a statement. */
    CACHE_LOAD,
    /** A read of something cached that went past the cache. */
    BYPASS,
    /** Within a visitor's transaction. */
    TRANSACTION,
    /** A visitor's read outside any transaction, of what nobody caches. */
    UNCACHED,
    /** Not for a visitor: timers, letters, health checks. */
    HOUSEKEEPING;

    /**
     * What whoever knows better than the connection puts before a statement, to be counted and to be seen in the
     * database's list of processes. The same statement has few of them, so that its text stays one that is known.
     *
     * @param detail words of ours, never what came from outside
     */
    public String comment(String detail) {
        return "/* " + label() + " " + detail + " */ ";
    }

    static StatementOrigin of(String sql, boolean visitor, boolean autoCommit) {
        if (isSaid(CACHE_LOAD, sql)) {
            return CACHE_LOAD;
        }
        if (isSaid(BYPASS, sql)) {
            return BYPASS;
        }
        if (!visitor || isSaid(HOUSEKEEPING, sql)) {
            return HOUSEKEEPING;
        }
        return autoCommit ? UNCACHED : TRANSACTION;
    }

    /** Whether a statement says itself where it comes from. */
    static boolean isSaidIn(String sql) {
        return isSaid(CACHE_LOAD, sql) || isSaid(BYPASS, sql) || isSaid(HOUSEKEEPING, sql);
    }

    private static boolean isSaid(StatementOrigin origin, String sql) {
        return sql.startsWith(origin.label(), "/* ".length()) && sql.startsWith("/* ");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
