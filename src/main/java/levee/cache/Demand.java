package levee.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;

/**
 * What a region was asked for of late, each with how to ask for it again: so that it can be there before anybody does. It
 * outlives what was kept, and is bounded; what is asked for once, of which anybody can invent as much as they like, does
 * not push out what is asked for often. To note what is known already costs less than a tenth of a microsecond.
 *
 * @param <T> how to ask for it again: small, and nobody's own
 */
public final class Demand<T> {

    /** With whatever tells them apart, about a megabyte at worst. */
    static final int MOST = 1_000;

    private final Cache<String, Asked<T>> asked =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    private static final class Asked<T> {

        private final T again;

        /** About: that one of several who ask at once is not counted costs less than to count each. */
        private int times;

        Asked(T again, int times) {
            this.again = again;
            this.times = times;
        }
    }

    /** Counts one who asks; false if nobody has before, as far as is remembered. */
    public boolean isKnown(String key) {
        Asked<T> known = asked.getIfPresent(key);
        if (known == null) {
            return false;
        }
        known.times++;
        return true;
    }

    /** The same, where nobody asks. */
    public boolean remembers(String key) {
        return asked.asMap().containsKey(key);
    }

    /** From now on, in this way; of how often it was asked for before, half is forgotten. */
    public void note(String key, T again) {
        Asked<T> before = asked.getIfPresent(key);
        asked.put(key, new Asked<>(again, before == null ? 1 : before.times / 2 + 1));
    }

    /** There is no such thing any more. */
    public void forget(String key) {
        asked.invalidate(key);
    }

    /** What was asked for most first. */
    public List<T> foremost(int most) {
        // As they are now: one that is counted meanwhile must not change its place while they are put in order.
        record Counted<T>(T again, int times) {}
        return asked.asMap().values().stream()
                .map(each -> new Counted<>(each.again, each.times))
                .sorted(Comparator.comparingInt((Counted<T> each) -> each.times).reversed())
                .limit(most)
                .map(Counted::again)
                .toList();
    }
}
