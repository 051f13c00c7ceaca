package levee.cache;

import com.hazelcast.config.MapConfig;
import com.hazelcast.map.IMap;
import com.hazelcast.map.LocalMapStats;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The data grid, as those see it who cache in it: it may be slow, torn or not there at all, and then there is nothing in
 * it. No call waits for longer than the deadline, and after several that did, none is made for a while.
 */
public final class Grid {

    private static final Logger LOG = System.getLogger(Grid.class.getName());

    private static final long DEADLINE_MILLIS = 50;

    /** For a node that has just started: it is slow itself then, and to spare the database is worth the more. */
    private static final long DEADLINE_OF_THE_YOUNG_MILLIS = 500;

    private static final long YOUTH_NANOS = TimeUnit.MINUTES.toNanos(2);

    /** What is asked for together may take longer by this. */
    private static final int KEYS_A_MILLI = 2;

    private static final String LEASES = "levee.leases";
    private static final byte[] LEASED = {};
    private static final int LEASE_SECONDS = 5;

    private static final int FAILURES_TO_PAUSE = 5;
    private static final int MOST_WAITING = 32;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Grid OF_THIS_NODE = new Grid();

    private final GridMaps maps = new GridMaps();

    /** Those who wait in others' place for calls that know no deadline; as many as a silent grid may hold fast. */
    private final Executor waiting =
            new ThreadPoolExecutor(0, MOST_WAITING, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), GridMaps::thread);

    private final long born = System.nanoTime();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long pausedUntil = System.nanoTime();

    private Grid() {}

    public static Grid ofThisNode() {
        return OF_THIS_NODE;
    }

    /**
     * Opens a map and asks it for something, without waiting: for whoever is going to use it, at the start. The first call
     * of its kind takes longer on a node that has just started than anybody who is served may wait.
     */
    public void prepare(String map) {
        if (maps.isThere()) {
            waiting.execute(() -> maps.prepare(map));
        }
    }

    /** What lies there under the key, if the grid says so in time. */
    public Optional<byte[]> get(String map, String key) {
        Optional<IMap<String, byte[]>> there = map(map);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> own = own(map, there.get(), key);
            if (own.isPresent()) {
                return own;
            }
            byte[] found = there.get().getAsync(key).toCompletableFuture().get(deadline(), TimeUnit.MILLISECONDS);
            failures.set(0);
            return Optional.ofNullable(found);
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            failed(map, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<byte[]> own(String name, IMap<String, byte[]> map, String key) {
        try {
            return OwnReplica.read(map, key);
        } catch (RuntimeException e) {
            failed(name, e);
            return Optional.empty();
        }
    }

    /** What lies there under some of the keys: at most one call to each member, however many the keys. */
    public Map<String, byte[]> getAll(String map, Set<String> keys) {
        Map<String, byte[]> found = new HashMap<>();
        map(map).ifPresent(there ->
                keys.forEach(key -> own(map, there, key).ifPresent(value -> found.put(key, value))));
        Set<String> others = new HashSet<>(keys);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            call(map, map, others.size() / KEYS_A_MILLI, there -> there.getAll(others))
                    .ifPresent(found::putAll);
        }
        return found;
    }

    /** All that lies in a map of few entries; nothing if the grid does not say so in time. */
    Map<String, byte[]> all(String map) {
        return call(map, map, 0, there -> {
                    Map<String, byte[]> all = new HashMap<>();
                    there.entrySet().forEach(each -> all.put(each.getKey(), each.getValue()));
                    return all;
                })
                .orElse(Map.of());
    }

    /** How many nodes are in it, this one included; none while there is none. */
    int members() {
        return maps.members();
    }

    /**
     * A lease on a key of a map, which one has at a time, and nobody for longer than a load may take. Where the grid does
     * not say so in time, everybody has it.
     */
    boolean lease(String map, String key) {
        return call(
                        map,
                        LEASES,
                        0,
                        leases -> Optional.ofNullable(
                                leases.putIfAbsent(leaseOn(map, key), LEASED, LEASE_SECONDS, TimeUnit.SECONDS)))
                .map(Optional::isEmpty)
                .orElse(true);
    }

    void release(String map, String key) {
        try {
            map(LEASES).ifPresent(leases -> leases.removeAsync(leaseOn(map, key)));
        } catch (RuntimeException e) {
            failed(map, e);
        }
    }

    private static String leaseOn(String map, String key) {
        return map + '/' + key;
    }

    /** A call that knows no deadline, waited for no longer than for one that does; empty if there is no answer by then. */
    private <T> Optional<T> call(String counted, String map, int moreMillis, Function<IMap<String, byte[]>, T> call) {
        Optional<IMap<String, byte[]>> there = map(map);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try {
            T answer = CompletableFuture.supplyAsync(() -> call.apply(there.get()), waiting)
                    .get(deadline() + moreMillis, TimeUnit.MILLISECONDS);
            failures.set(0);
            return Optional.of(answer);
        } catch (RejectedExecutionException e) {
            // That so many ask at once says nothing against the grid.
            GridFailure.count(counted, e);
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            failed(counted, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private long deadline() {
        return System.nanoTime() - born < YOUTH_NANOS ? DEADLINE_OF_THE_YOUNG_MILLIS : DEADLINE_MILLIS;
    }

    /** Does not wait for it to arrive: what is returned ends when it has, or has failed. */
    public CompletionStage<Void> send(String map, String key, byte[] value, int secondsToLive) {
        try {
            Optional<IMap<String, byte[]>> there = map(map);
            if (there.isPresent()) {
                return there.get()
                        .setAsync(key, value, Jitter.shorten(secondsToLive), TimeUnit.SECONDS)
                        .exceptionally(reason -> failed(map, reason));
            }
        } catch (RuntimeException e) {
            failed(map, e);
        }
        return CompletableFuture.completedFuture(null);
    }

    private Void failed(String map, Throwable reason) {
        GridFailure.count(map, reason);
        if (GridFailure.isEnd(reason)) {
            maps.forget();
        }
        if (failures.incrementAndGet() >= FAILURES_TO_PAUSE) {
            pausedUntil = System.nanoTime() + PAUSE_NANOS;
            failures.set(0);
            LOG.log(Level.WARNING, "The data grid does not answer; it is left alone for a second", reason);
        }
        return null;
    }

    /** What a map goes by; empty if the grid does not say so now. */
    public Optional<MapConfig> config(String map) {
        try {
            return maps.config(map);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The grid cannot say now what the map goes by", e);
            return Optional.empty();
        }
    }

    /** How much of a map lies on this node, not counting what it keeps as a backup for others. */
    public long entries(String map) {
        return stats(map).map(LocalMapStats::getOwnedEntryCount).orElse(0L);
    }

    /** Bytes of what lies on this node of a map. */
    public long bytes(String map) {
        return stats(map).map(LocalMapStats::getOwnedEntryMemoryCost).orElse(0L);
    }

    private Optional<LocalMapStats> stats(String map) {
        try {
            return map(map).map(IMap::getLocalMapStats);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The grid cannot say now how much it holds", e);
            return Optional.empty();
        }
    }

    private Optional<IMap<String, byte[]>> map(String name) {
        if (System.nanoTime() - pausedUntil < 0) {
            return Optional.empty();
        }
        try {
            return maps.find(name);
        } catch (RuntimeException e) {
            failed(name, e);
            return Optional.empty();
        }
    }
}
