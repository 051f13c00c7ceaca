package levee.cache.audit;

/**
 * What a named query that reads something does in this JVM.
 *
 * @param reads the region of the first cached table that its statement reads; null if it reads none
 * @param hint what it says that its result depends on; null if it does not ask to be kept
 * @param kept whether its results are taken from the cache
 * @param declared whether it says that it must be fresh
 * @param statementsPerSecond those that it sends past the cache on this node now
 */
record EffectiveQuery(
        String name, String reads, String hint, boolean kept, boolean declared, double statementsPerSecond) {

    String text() {
        return (kept ? "kept" : declared ? "declared as fresh" : "not kept") + (hint == null ? "" : ", hint " + hint);
    }
}
