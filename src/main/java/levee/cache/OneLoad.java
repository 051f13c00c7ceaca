package levee.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import levee.cache.CacheStatistics.Outcome;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Freshness.Trust;

/**
 * One load for a key on this node. Of those who miss the same thing the first goes for it; the others wait for what it
 * brings, for a bounded time, and judge it as if they had found it. Who has waited in vain loads for itself. The loads of a
 * region are bounded by its bulkhead.
 *
 * @param <T> what is asked for
 */
public final class OneLoad<T> {

    private static final long PATIENCE_MILLIS = 1_000;

    /** Who has found that what was brought does not hold waits once more, and then goes. */
    private static final int ROUNDS = 2;

    private final Bulkhead bulkhead;
    private final Map<String, Load> underWay = new ConcurrentHashMap<>();

    /** @param brought empty if it is of no use to others */
    private record Load(Thread by, CompletableFuture<Optional<byte[]>> brought) {}

    /**
     * What a load has brought.
     *
     * @param bytes the same for others who ask; empty if it is for nobody else
     * @param secondsToLive how long they are to lie in the grid; 0 for not at all
     */
    public record Loaded<T>(T value, Optional<byte[]> bytes, int secondsToLive) {}

    /** @param outcome loaded, coalesced or, if it was in the grid after all, grid */
    public record Answer<T>(T value, Outcome outcome) {}

    /** What the first comes back with: its own answer, and what it has for the others. */
    record Brought<T>(Answer<T> answer, Optional<byte[]> bytes) {

        static <T> Brought<T> of(Loaded<T> loaded) {
            return new Brought<>(new Answer<>(loaded.value, Outcome.LOADED), loaded.bytes);
        }
    }

    public OneLoad(Tier tier, String region) {
        this.bulkhead = Policies.ofThisNode().of(tier, region).bulkhead();
    }

    /**
     * @param reader what bytes that somebody else has brought mean; empty if they are of no use to the asker
     * @param load asks the database
     */
    public Answer<T> ask(String key, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load) {
        return ask(key, reader, load, () -> Brought.of(load(load)));
    }

    /** @param lead what the first does instead: it has to keep to the bulkhead itself */
    Answer<T> ask(
            String key, Function<byte[], Optional<T>> reader, Supplier<Loaded<T>> load, Supplier<Brought<T>> lead) {
        if (!Defences.ofThisNode().haveSingleFlight()) {
            return new Answer<>(load.get().value, Outcome.LOADED);
        }
        // Who cannot judge what others bring does not wait for it.
        int rounds = Freshness.ofThisNode().trust() == Trust.NONE ? 0 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            Load own = new Load(Thread.currentThread(), new CompletableFuture<>());
            Load others = underWay.putIfAbsent(key, own);
            if (others == null) {
                return lead(key, own, lead);
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
        return new Answer<>(load(load).value, Outcome.LOADED);
    }

    /** By who has gone for it. */
    Loaded<T> load(Supplier<Loaded<T>> load) {
        return bulkhead.load(load);
    }

    /** Whether somebody on this node is at it. */
    boolean isUnderWay(String key) {
        return underWay.containsKey(key);
    }

    /** About how many on this node wait for what somebody else is going to bring. */
    int waiting(String key) {
        Load load = underWay.get(key);
        return load == null ? 0 : load.brought.getNumberOfDependents();
    }

    private Answer<T> lead(String key, Load own, Supplier<Brought<T>> lead) {
        Optional<byte[]> bytes = Optional.empty();
        try {
            Brought<T> brought = lead.get();
            bytes = brought.bytes;
            return brought.answer;
        } finally {
            // In this order: who finds nobody at it any more finds what was brought.
            underWay.remove(key, own);
            own.brought.complete(bytes);
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
