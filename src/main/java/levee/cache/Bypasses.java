package levee.cache;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Who went past the cache on this node since it was started, as {@link CacheStatistics} counts them: by the name of the
 * query, or the line of code that asked. There are as many as the code has such places; should there be more, the last to
 * come are counted together.
 */
public final class Bypasses {

    static final int MOST = 500;
    static final String OTHERS = "others";

    private static final Bypasses OF_THIS_NODE = new Bypasses();

    /** @param source name of a query, or line of code */
    public record Bypass(String region, BypassReason reason, String source, long statements) {}

    private record Place(String region, BypassReason reason, String source) {}

    private final Map<Place, LongAdder> statements = new ConcurrentHashMap<>();

    public static Bypasses ofThisNode() {
        return OF_THIS_NODE;
    }

    void add(String region, BypassReason reason, String source) {
        Place place = new Place(region, reason, source);
        LongAdder known = statements.get(place);
        if (known == null) {
            Place kept = statements.size() < MOST ? place : new Place(region, reason, OTHERS);
            known = statements.computeIfAbsent(kept, added -> new LongAdder());
        }
        known.increment();
    }

    /** The most frequent first. */
    public List<Bypass> top(int most) {
        return statements.entrySet().stream()
                .map(each -> new Bypass(
                        each.getKey().region,
                        each.getKey().reason,
                        each.getKey().source,
                        each.getValue().sum()))
                .sorted(Comparator.comparingLong(Bypass::statements).reversed())
                .limit(most)
                .toList();
    }
}
