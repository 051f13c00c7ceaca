package levee.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import levee.cache.CacheStatistics.ErrorKind;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Freshness.Trust;

/**
 * One load for a key in the whole cluster. Of those on this node who miss the same thing the first goes for it, and gets a
 * lease in the grid that keeps the first of another node from going too; the others wait for what it brings, for a bounded
 * time, and judge it as if they had found it. A lease is a courtesy and no lock: where the grid does not answer each node
 * loads for itself, and who has waited in vain does so too. Loads of a region are bounded by a bulkhead.
 *
 * @param <T> what is asked for
 */
public final class OneLoad<T> {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long FIRST_LOOK_MILLIS = 1;
    private static final long LAST_LOOK_MILLIS = 16;

    /** Who has found that what was brought does not hold waits once more, and then goes. */
    private static final int ROUNDS = 2;

    private final Optional<String> map;
    private final Policies.Live policy;
    private final Bulkhead bulkhead;
    private final Grid grid = Grid.ofThisNode();
    private final Map<String, Load> underWay = new ConcurrentHashMap<>();

    /** @param brought empty if it is of no use to others */
    private record Load(Thread by, CompletableFuture<Optional<byte[]>> brought) {}

    /**
     * What a load has brought.
     *
     * @param bytes the same for others who ask; empty if it is for nobody else
     * @param isKept whether it is to lie in the grid
     */
    public record Loaded<T>(T value, Optional<byte[]> bytes, boolean isKept) {}

    /** @param outcome loaded, coalesced or, if it was in the grid after all, grid */
    public record Answer<T>(T value, Outcome outcome) {}

    /** @param map of the grid, where what was loaded is going to lie */
    public OneLoad(Tier tier, String region, String map) {
        this(tier, region, Optional.of(map));
    }

    /** For what is known in this node's memory alone. */
    public static <T> OneLoad<T> onThisNode(Tier tier, String region) {
        return new OneLoad<>(tier, region, Optional.empty());
    }

    private OneLoad(Tier tier, String region, Optional<String> map) {
        this.map = map;
        this.policy = Policies.ofThisNode().of(tier, region);
        this.bulkhead =
                new Bulkhead(() -> policy.now().loads(), () -> CacheStatistics.error(tier, region, ErrorKind.REFUSED));
    }

    /**
     * @param reader what bytes that somebody else has brought mean; empty if they are of no use to the asker
     * @param load asks the database
     */
    public Answer<T> ask(String key, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load) {
        // Who cannot judge what others bring does not wait for it.
        int rounds = Freshness.ofThisNode().trust() == Trust.NONE ? 0 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            Load own = new Load(Thread.currentThread(), new CompletableFuture<>());
            Load others = underWay.putIfAbsent(key, own);
            if (others == null) {
                return lead(key, own, reader, load);
            }
            if (others.by == own.by) {
                // To load it, it is needed itself.
                return new Answer<>(load.get().value, Outcome.LOADED);
            }
            Optional<T> brought = await(others.brought).flatMap(reader);
            if (brought.isPresent()) {
                return new Answer<>(brought.get(), Outcome.COALESCED);
            }
        }
        return new Answer<>(bulkhead.load(load).value, Outcome.LOADED);
    }

    /** Whether somebody on this node is at it. */
    public boolean isUnderWay(String key) {
        return underWay.containsKey(key);
    }

    /** About how many on this node wait for what somebody else is going to bring. */
    int waiting(String key) {
        Load load = underWay.get(key);
        return load == null ? 0 : load.brought.getNumberOfDependents();
    }

    private Answer<T> lead(String key, Load own, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load) {
        Optional<byte[]> brought = Optional.empty();
        try {
            Search<T> search = search(key, reader);
            if (search.value.isPresent()) {
                brought = search.bytes;
                release(key, search);
                return new Answer<>(search.value.get(), search.outcome());
            }
            Loaded<T> loaded = load(key, search, load);
            brought = loaded.bytes;
            return new Answer<>(loaded.value, Outcome.LOADED);
        } finally {
            // In this order: who finds nobody at it any more finds what was brought.
            underWay.remove(key, own);
            own.brought.complete(brought);
        }
    }

    private record Search<T>(boolean hasLease, int looks, Optional<byte[]> bytes, Optional<T> value) {

        /** It may have come since the asker has looked, or have been waited for. */
        Outcome outcome() {
            return hasLease && looks == 1 ? Outcome.GRID : Outcome.COALESCED;
        }
    }

    /** Ends when the lease is ours, or another node has brought what is asked for, or has taken too long. */
    private Search<T> search(String key, Function<byte[], Optional<T>> reader) {
        if (map.isEmpty()) {
            return new Search<>(false, 1, Optional.empty(), Optional.empty());
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        long pause = FIRST_LOOK_MILLIS;
        for (int looks = 1; ; looks++) {
            boolean hasLease = grid.lease(map.get(), key);
            Optional<byte[]> bytes = grid.get(map.get(), key);
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
            Loaded<T> loaded = bulkhead.load(load);
            if (loaded.isKept && loaded.bytes.isPresent()) {
                // The others are let go when it is there.
                isSent = true;
                grid.send(map.get(), key, loaded.bytes.get(), policy.now().secondsToLive())
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
            grid.release(map.get(), key);
        }
    }

    private static Optional<byte[]> await(CompletableFuture<Optional<byte[]>> others) {
        try {
            return others.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
