package levee.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When something was read from the database that is kept in the grid, and how long that took: kept with it.
 *
 * @param readAt position in the change log, before the statement was sent
 * @param loadedAt milliseconds since 1970, up to a tenth of the time to live earlier than it was: see {@link Jitter}
 * @param tookMicros how long it took
 */
public record Stamp(long readAt, long loadedAt, long tookMicros) {

    /** @param began by the nano time of the machine */
    public static Stamp now(long readAt, long began, int secondsToLive) {
        long toLive = TimeUnit.SECONDS.toMillis(secondsToLive);
        return new Stamp(
                readAt,
                System.currentTimeMillis() + Jitter.shorten(toLive) - toLive,
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeLong(readAt);
        out.writeLong(loadedAt);
        out.writeLong(tookMicros);
    }

    public static Stamp read(DataInputStream in) throws IOException {
        return new Stamp(in.readLong(), in.readLong(), in.readLong());
    }

    public boolean isExpired(long now, int secondsToLive) {
        return now >= end(secondsToLive);
    }

    /** Whether it is to be loaded anew, by who asks: certainly when it has expired, and perhaps before. */
    public boolean isDue(long now, int secondsToLive) {
        return now + TimeUnit.MICROSECONDS.toMillis(early(tookMicros)) >= end(secondsToLive);
    }

    /**
     * By how much one asker takes something for expired before it is, drawn anew by each: the more likely the nearer the end
     * is and the longer it takes to load, so that one of many comes early and nobody waits (XFetch with beta 1: Vattani,
     * Chierichetti and Lowenstein, Optimal Probabilistic Cache Stampede Prevention, VLDB 2015).
     *
     * @param took to load, in whatever unit
     */
    public static long early(long took) {
        // In (0, 1]: its logarithm is finite.
        return Math.round(-took * Math.log(1 - ThreadLocalRandom.current().nextDouble()));
    }

    private long end(int secondsToLive) {
        return loadedAt + TimeUnit.SECONDS.toMillis(secondsToLive);
    }
}
