package levee.command.load;

/**
 * How long things took, counted in buckets each of which is 2 % longer than the one before: a quantile is right to within
 * that, however many were counted.
 */
final class Latencies {

    private static final double GROWTH = 1.02;
    private static final double LOG_GROWTH = Math.log(GROWTH);

    /** Up to two minutes, in microseconds. */
    private static final int BUCKETS = 941;

    private final long[] counts = new long[BUCKETS];
    private long count;

    void add(long micros) {
        int bucket = micros <= 1 ? 0 : (int) (Math.log(micros) / LOG_GROWTH);
        counts[Math.min(bucket, BUCKETS - 1)]++;
        count++;
    }

    void add(Latencies others) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += others.counts[i];
        }
        count += others.count;
    }

    long count() {
        return count;
    }

    /** In milliseconds; 0 if nothing was counted. */
    double millis(double quantile) {
        long rank = (long) Math.ceil(quantile * count);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= Math.max(1, rank)) {
                return Math.pow(GROWTH, i + 0.5) / 1_000;
            }
        }
        return 0;
    }
}
