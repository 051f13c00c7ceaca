package levee.command.bench.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Buyers who all begin at the same moment, each of whom asks again as soon as they are answered, under another name each time.
 *
 * @param nanos of each reservation that succeeded, sorted
 * @param took nanoseconds from the beginning until nobody asked any more
 */
record Crowd(long[] nanos, long took) {

    private static final AtomicLong NAMES = new AtomicLong();

    /** Reserves one for somebody of that name. */
    interface Reserving {

        /** @return false when there is nothing left, or no time */
        boolean one(String buyer) throws Exception;
    }

    static Crowd of(int buyers, Reserving reserving) {
        ExecutorService threads = Executors.newFixedThreadPool(buyers);
        try {
            long began = System.nanoTime();
            List<Callable<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < buyers; i++) {
                all.add(() -> buy(reserving));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> buyer : threads.invokeAll(all)) {
                nanos.addAll(buyer.get());
            }
            long took = System.nanoTime() - began;
            return new Crowd(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), took);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> buy(Reserving reserving) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long began = System.nanoTime();
        while (reserving.one("bench-buyer-" + NAMES.incrementAndGet())) {
            long now = System.nanoTime();
            nanos.add(now - began);
            began = now;
        }
        return nanos;
    }

    int reserved() {
        return nanos.length;
    }

    double aSecond() {
        return reserved() * 1e9 / took;
    }

    double medianMillis() {
        return nanos.length == 0 ? Double.NaN : nanos[nanos.length / 2] / 1e6;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crowd crowd && crowd.took == took && Arrays.equals(crowd.nanos, nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return reserved() + " in " + took + " ns";
    }
}
