package levee.signals;

/** On whose behalf a statement was sent. */
enum StatementOrigin {
    /** Within a visitor's transaction. */
    TRANSACTION,
    /** A visitor's read outside any transaction, of what no cache answered. */
    UNCACHED,
    /** Not for a visitor: timers, letters, health checks. */
    HOUSEKEEPING;

    static StatementOrigin of(boolean visitor, boolean autoCommit) {
        if (!visitor) {
            return HOUSEKEEPING;
        }
        return autoCommit ? UNCACHED : TRANSACTION;
    }
}
