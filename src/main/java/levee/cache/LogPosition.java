package levee.cache;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * How far a log has been read whose numbers are given at the time of writing and become visible at that of the commit:
 * number 6 can be there before number 5. The position is the last number up to which nothing is missing. A number that
 * stays away for longer than any transaction takes was rolled back, and is waited for no longer.
 */
final class LogPosition {

    /** A larger gap is no sign of so many transactions, but of a server that was told to skip numbers. */
    private static final int MOST_MISSING = 1_000;

    private final long mostNanosMissing;
    private final LongSupplier nanoTime;
    private final TreeMap<Long, Long> missingSince = new TreeMap<>();

    private long highest;

    LogPosition(long reached, long mostNanosMissing, LongSupplier nanoTime) {
        this.highest = reached;
        this.mostNanosMissing = mostNanosMissing;
        this.nanoTime = nanoTime;
    }

    long reached() {
        return missingSince.isEmpty() ? highest : missingSince.firstKey() - 1;
    }

    /** The highest number that was read. */
    long highest() {
        return highest;
    }

    /** What may still come below that. */
    Collection<Long> missing() {
        return List.copyOf(missingSince.keySet());
    }

    /** @return whether it had not been read before */
    boolean read(long id) {
        if (id <= highest) {
            return missingSince.remove(id) != null;
        }
        for (long missing = Math.max(highest + 1, id - MOST_MISSING); missing < id; missing++) {
            missingSince.put(missing, nanoTime.getAsLong());
        }
        highest = id;
        return true;
    }

    /** To be called now and then: what has been missing for too long will not come any more. */
    void giveUpMissing() {
        long now = nanoTime.getAsLong();
        missingSince.values().removeIf(since -> now - since > mostNanosMissing);
    }
}
