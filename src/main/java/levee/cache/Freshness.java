package levee.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import levee.cache.CacheStatistics.Outcome;

/**
 * Whether this node may trust what it knows of the changes: a lease in time that each look into the change log renews
 * (Gray and Cheriton, Leases, SOSP 1989). A node that was paused finds its lease lapsed when it wakes, and looks before it
 * shows anything; one whose database keeps silent may go on for the stale window, since asking it for everything anew
 * would be worse for all.
 */
public final class Freshness {

    /** What a reader may do. */
    public enum Trust {
        /** What holds by {@link Changes} is as it is in the database, but for the bound. */
        FRESH,
        /** The same, but for the stale window: the log could not be read meanwhile. */
        STALE,
        /** Nothing may be shown that is not read anew. */
        NONE
    }

    private static final Freshness OF_THIS_NODE = new Freshness(System::nanoTime);

    private final LongSupplier nanoTime;
    private volatile long bound = millis(200);
    private volatile long staleWindow = millis(30_000);

    private volatile boolean looked;
    private volatile long lookedAt;
    private volatile long aliveAt;
    private volatile boolean asleep;

    Freshness(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.aliveAt = nanoTime.getAsLong();
    }

    public static Freshness ofThisNode() {
        return OF_THIS_NODE;
    }

    private static long millis(long millis) {
        return millis * 1_000_000;
    }

    void set(long boundMillis, long staleMillis) {
        bound = millis(boundMillis);
        staleWindow = millis(staleMillis);
    }

    /** Said all the time by a thread that does nothing else: a gap shows that the whole node did not run. */
    synchronized void alive() {
        long now = nanoTime.getAsLong();
        if (now - aliveAt > bound) {
            asleep = true;
        }
        aliveAt = now;
    }

    /** @param began when the look into the log began, by the nano time of the machine */
    synchronized void looked(long began) {
        lookedAt = began;
        looked = true;
        if (began >= aliveAt - bound) {
            asleep = false;
        }
    }

    /**
     * The same for one region, which may want to show what is late for a shorter time than the node is ready to: the lease
     * and its window are the node's, since it looks into one log for all, and of the two windows the shorter holds.
     */
    public Trust trust(Policies.Live region) {
        Trust trust = trust();
        boolean tooLate = trust == Trust.STALE
                && nanoTime.getAsLong() - lookedAt
                        > millis(1_000L * region.now().staleSeconds());
        return tooLate ? Trust.NONE : trust;
    }

    /** Who answered, as it is to be counted: what is cached is late as long as this node may show what is. */
    public Outcome late(Outcome answer) {
        boolean cached = answer == Outcome.LOCAL || answer == Outcome.GRID;
        return cached && trust() == Trust.STALE ? Outcome.STALE : answer;
    }

    /** How long ago the last look into the log began; empty before the first. */
    Optional<Duration> sinceLook() {
        return looked ? Optional.of(Duration.ofNanos(nanoTime.getAsLong() - lookedAt)) : Optional.empty();
    }

    /** Whether all is known that was committed before a moment, by the nano time of the machine. */
    boolean hasLookedSince(long moment) {
        return looked && lookedAt - moment > 0;
    }

    public Trust trust() {
        long now = nanoTime.getAsLong();
        if (!looked) {
            return Trust.NONE;
        }
        if (now - lookedAt <= bound) {
            return Trust.FRESH;
        }
        boolean wasAsleep = asleep || now - aliveAt > bound;
        return wasAsleep || now - lookedAt > staleWindow ? Trust.NONE : Trust.STALE;
    }
}
