package levee.cache;

import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * How far a log has been read whose numbers are given at the time of writing and become visible at that of the commit:
 * number 6 can be there before number 5. The position is the last number up to which nothing is missing. A number that
 * stays away for longer than any transaction takes was rolled back, and is waited for no longer.
 */
final class LogPosition {

    /** More than any transaction writes: a larger gap is a sign of a server that was told to skip numbers. */
    static final int MOST_MISSING = 100_000;

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

    boolean isMissing() {
        return !missingSince.isEmpty();
    }

    long lowestMissing() {
        return missingSince.firstKey();
    }

    long highestMissing() {
        return missingSince.lastKey();
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

    /**
     * To be called after a look for what is missing: what has been so for too long will not come any more.
     *
     * @param now when that look began, by the nano time of the machine
     */
    void giveUpMissing(long now) {
        missingSince.values().removeIf(since -> now - since > mostNanosMissing);
    }
}
