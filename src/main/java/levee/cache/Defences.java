package levee.cache;

import java.util.Set;

/**
 * What keeps readers off the database besides what is cached. All of it is there unless a replay has the node leave something
 * out, to see what it is worth ({@link CacheSettings#WITHOUT}); no shop wants that.
 */
public final class Defences {

    private static final Defences OF_THIS_NODE = new Defences();

    /** Of those who miss the same thing one loads it, and so many loads of a region go to the database at a time. */
    static final String SINGLE_FLIGHT = "single-flight";

    /** Whole pages answered from memory. */
    static final String PAGE_CACHE = "page-cache";

    private volatile Set<String> leftOut = Set.of();

    static Defences ofThisNode() {
        return OF_THIS_NODE;
    }

    /** @param names with commas between */
    void leaveOut(String names) {
        leftOut = Set.of(names.strip().split("\\s*,\\s*"));
    }

    boolean haveSingleFlight() {
        return !leftOut.contains(SINGLE_FLIGHT);
    }

    public static boolean havePages() {
        return !OF_THIS_NODE.leftOut.contains(PAGE_CACHE);
    }
}
