package levee.cache.audit;

import java.io.Serializable;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Something about the cache of a node that is not as it should be.
 *
 * @param place which part of the cache: a region by tier and name, a named query, a map of the grid; with the kind it says
 *     which finding it is, from one audit to the next
 * @param what is wrong, in a sentence
 * @param why it matters, in a sentence with the numbers of now
 * @param fix what to do, in a sentence
 * @param extraStatements how many statements a second the database is sent, or would be, because of it
 */
public record Finding(
        Kind kind, Severity severity, String place, String what, String why, String fix, double extraStatements)
        implements Serializable {

    /** The worst first, and of equals the costliest. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparingDouble(Finding::extraStatements)
            .reversed()
            .thenComparing(Finding::kind)
            .thenComparing(Finding::place);

    /** What it is about. */
    public enum Kind {
        SHARED_CACHE_OFF,
        TYPE_NOT_CACHED,
        CACHE_NOT_ATTACHED,
        QUERY_WITHOUT_HINT,
        QUERY_NOT_KEPT,
        REGION_CLOSED,
        POLICY_BY_HAND,
        POLICY_NONSENSE,
        TIME_TO_LIVE_SHORT,
        ROOM_SMALL,
        GRID_ROOM_SMALL,
        GRID_TIME_TO_LIVE,
        GRID_FORMAT,
        NEAR_CACHE,
        BACKUPS_OFF,
        PAGES_OFF,
        CANARY,
        NODES_DIFFER,
        /** Of another version of the shop, which knows more of them. */
        OTHER;

        static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Whether they are the same finding, whatever its numbers are now. */
    boolean isSame(Finding other) {
        return kind == other.kind && severity == other.severity && place.equals(other.place);
    }
}
