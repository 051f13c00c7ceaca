package levee.command.bench.cache;

import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;
import levee.command.visitor.Zipf;

/**
 * Those of the mix who buy: three products into the cart, the checkout opened twice, the order paid. So many requests go with
 * one order in TPC-W's shopping mix.
 */
final class Purchases implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int LINES = 3;
    private static final long SEED = 1;

    private final List<URI> nodes;
    private final List<String> products;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Zipf zipf;
    private final ScheduledExecutorService buyers = Executors.newScheduledThreadPool(THREADS);
    private final AtomicLong bought = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Purchases(List<URI> nodes, List<String> products) {
        this.nodes = nodes;
        this.products = products;
        this.zipf = new Zipf(products.size(), Zipf.USUAL);
    }

    /** So many begin in a second; one who is late does not begin at all. */
    void begin(double aSecond) {
        long period = Math.round(TimeUnit.SECONDS.toNanos(1) * THREADS / aSecond);
        for (int thread = 0; thread < THREADS; thread++) {
            buyers.scheduleAtFixedRate(this::tryToBuy, period * thread / THREADS, period, TimeUnit.NANOSECONDS);
        }
    }

    /** How many are done in a second when each buyer begins anew at once, for so long. */
    double most(long millis) {
        long began = System.nanoTime();
        long before = bought.get();
        List<Runnable> loops = IntStream.range(0, THREADS / 2)
                .<Runnable>mapToObj(i -> () -> {
                    while (System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(millis)) {
                        tryToBuy();
                    }
                })
                .toList();
        loops.stream().map(buyers::submit).toList().forEach(Purchases::await);
        return (bought.get() - before) / ((System.nanoTime() - began) / 1e9);
    }

    private static void await(Future<?> loop) {
        try {
            loop.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    long bought() {
        return bought.get();
    }

    long failed() {
        return failed.get();
    }

    private void tryToBuy() {
        try {
            buy();
            bought.incrementAndGet();
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    private void buy() {
        Buyer buyer = new Buyer(new Visitor(node()), UUID.randomUUID() + "@buyer.example");
        for (int line = 0; line < LINES; line++) {
            buyer.addToCart(product());
        }
        buyer.checkout();
        Answer order = buyer.pay(buyer.checkout());
        if (!order.path().startsWith("/order/")) {
            throw new IllegalStateException("No order: " + order);
        }
    }

    private synchronized URI node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private synchronized String product() {
        return products.get((int) zipf.draw(random) - 1);
    }

    @Override
    public void close() {
        buyers.shutdownNow();
    }
}
