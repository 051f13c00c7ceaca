package levee.cache;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * How far a log has been read whose numbers are given at the time of writing and become visible at that of the commit:
 * number 6 can be there before number 5. The position is the last number up to which nothing is missing. A number that
 * stays away for long was rolled back, or belongs to a long transaction: the reader of the log finds out which.
 */
final class LogPosition {

    /** More than any transaction writes: a larger gap is a sign of a server that was told to skip numbers. */
    static final int MOST_MISSING = 100_000;

    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final TreeMap<Long, Long> missingSince = new TreeMap<>();

    private long highest;
    private long askAgainAt;

    /** Numbers that follow upon each other, and are missing. */
    record Gap(long first, long last) {}

    LogPosition(long reached, long patienceNanos, LongSupplier nanoTime) {
        this.highest = reached;
        this.patienceNanos = patienceNanos;
        this.nanoTime = nanoTime;
        this.askAgainAt = nanoTime.getAsLong();
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
     * The gap that holds up the position, if it has done so for longer than a statement takes.
     *
     * @param now when the last look for what is missing began, by the nano time of the machine
     */
    Optional<Gap> overdue(long now) {
        if (now - askAgainAt < 0) {
            return Optional.empty();
        }
        long first = 0;
        long last = 0;
        for (Map.Entry<Long, Long> missing : missingSince.entrySet()) {
            boolean follows = last == 0 || missing.getKey() == last + 1;
            if (!follows || now - missing.getValue() <= patienceNanos) {
                break;
            }
            first = first == 0 ? missing.getKey() : first;
            last = missing.getKey();
        }
        return last == 0 ? Optional.empty() : Optional.of(new Gap(first, last));
    }

    /** The overdue gap belongs to a transaction that goes on: for a tenth of the patience it is not to be asked about. */
    void waitOn(long now) {
        askAgainAt = now + patienceNanos / 10;
    }

    /** What was rolled back will not come any more. */
    void giveUp(Gap gap) {
        missingSince.subMap(gap.first, true, gap.last, true).clear();
    }
}
