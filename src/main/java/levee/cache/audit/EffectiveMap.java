package levee.cache.audit;

/**
 * What a map of the data grid goes by on this node.
 *
 * @param backups copies beside the original, of both kinds
 * @param eviction by what entries are let go of; {@code NONE} if none ever are
 * @param room at which it begins to, in the unit that {@code roomOf} names
 * @param secondsToLive 0 for what each entry says itself
 * @param format {@code BINARY} for bytes as they are
 * @param policySeconds the time to live that the region's policy says
 * @param owned how many of its entries this node has as their owner
 */
record EffectiveMap(
        String name,
        int backups,
        boolean nearCache,
        String eviction,
        int room,
        String roomOf,
        int secondsToLive,
        String format,
        int policySeconds,
        long owned,
        Traffic traffic) {

    static final String UNBOUNDED = "NONE";
    static final String PER_NODE = "PER_NODE";
    static final String BYTES = "BINARY";

    /** As it is compared from node to node. */
    String text() {
        return "backups " + backups + ", near cache " + (nearCache ? "on" : "off") + ", eviction " + eviction + " at "
                + room + " " + roomOf + ", time to live " + secondsToLive + ", format " + format;
    }
}
