package levee.cache;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A read in this thread of which it is known what it depends on: as long as nothing of that has changed, it may be answered by
 * whoever has it as it was. The tables of cached types say so themselves.
 */
public final class SpokenFor {

    private static final ThreadLocal<Collection<CacheTag>> UNDER_WAY = new ThreadLocal<>();

    private SpokenFor() {}

    /** @param tags all that it depends on, but for the entities themselves */
    public static <T> T by(Collection<CacheTag> tags, Supplier<T> read) {
        Collection<CacheTag> outer = UNDER_WAY.get();
        UNDER_WAY.set(tags);
        try {
            return read.get();
        } finally {
            if (outer == null) {
                UNDER_WAY.remove();
            } else {
                UNDER_WAY.set(outer);
            }
        }
    }

    public static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }

    /** None if nothing is under way. */
    public static Collection<CacheTag> tags() {
        Collection<CacheTag> tags = UNDER_WAY.get();
        return tags == null ? List.of() : tags;
    }
}
