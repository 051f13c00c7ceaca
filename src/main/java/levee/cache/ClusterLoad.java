package levee.cache;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.OneLoad.Answer;
import levee.cache.OneLoad.Brought;
import levee.cache.OneLoad.Loaded;

/**
 * One load for a key in the whole cluster: who is the first on its node gets a lease in the grid, that keeps the first of
 * another node from going too, and sends there what it has loaded. A lease is a courtesy and no lock: where the grid does
 * not answer each node loads for itself, and who has waited in vain does so too.
 *
 * @param <T> what is asked for
 */
public final class ClusterLoad<T> {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long FIRST_LOOK_MILLIS = 1;
    private static final long LAST_LOOK_MILLIS = 16;

    private final String map;
    private final OneLoad<T> onThisNode;
    private final Grid grid = Grid.ofThisNode();

    /** @param map of the grid, where what was loaded is going to lie */
    public ClusterLoad(Tier tier, String region, String map) {
        this.map = map;
        this.onThisNode = new OneLoad<>(tier, region);
    }

    /** As {@link OneLoad#ask}. */
    public Answer<T> ask(String key, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load) {
        return onThisNode.ask(key, reader, load, () -> lead(key, reader, load));
    }

    /** Whether somebody on this node is at it. */
    public boolean isUnderWay(String key) {
        return onThisNode.isUnderWay(key);
    }

    private Brought<T> lead(String key, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load) {
        Search<T> search = search(key, reader);
        if (search.value.isPresent()) {
            release(key, search);
            return new Brought<>(new Answer<>(search.value.get(), search.outcome()), search.bytes);
        }
        return Brought.of(load(key, search, load));
    }

    private record Search<T>(boolean hasLease, int looks, Optional<byte[]> bytes, Optional<T> value) {

        /** It may have come since the asker has looked, or have been waited for. */
        Outcome outcome() {
            return hasLease && looks == 1 ? Outcome.GRID : Outcome.COALESCED;
        }
    }

    /** Ends when the lease is ours, or another node has brought what is asked for, or has taken too long. */
    private Search<T> search(String key, Function<byte[], Optional<T>> reader) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long pause = FIRST_LOOK_MILLIS;
        for (int looks = 1; ; looks++) {
            boolean hasLease = grid.lease(map, key);
            Optional<byte[]> bytes = grid.get(map, key);
            Optional<T> value = bytes.flatMap(reader);
            if (hasLease || value.isPresent() || System.nanoTime() - end > 0) {
                return new Search<>(hasLease, looks, bytes, value);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            pause = Math.min(LAST_LOOK_MILLIS, 2 * pause);
        }
    }

    private Loaded<T> load(String key, Search<T> search, Supplier<Loaded<T>> load) {
        boolean isSent = false;
        try {
            Loaded<T> loaded = onThisNode.load(load);
            if (loaded.secondsToLive() > 0 && loaded.bytes().isPresent()) {
                // The others are let go when it is there.
                isSent = true;
                grid.send(map, key, loaded.bytes().get(), loaded.secondsToLive())
                        .whenComplete((sent, failure) -> release(key, search));
            }
            return loaded;
        } finally {
            if (!isSent) {
                release(key, search);
            }
        }
    }

    private void release(String key, Search<T> search) {
        if (search.hasLease) {
            grid.release(map, key);
        }
    }
}
