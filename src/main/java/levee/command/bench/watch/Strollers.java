package levee.command.bench.watch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import levee.command.bench.Ground;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;

/**
 * A few visitors, as on a quiet day: ten products a second at each node. They have carts, and no two ask for the same
 * address: so each page is rendered for one of them, and none is kept.
 */
final class Strollers implements AutoCloseable {

    private static final int A_SECOND = 10;
    private static final int AT_ONCE = 20;
    private static final int NODES = 2;
    private static final int FINE = 200;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(AT_ONCE);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicIntegerArray failed = new AtomicIntegerArray(NODES);

    /** @param products addresses within the shop */
    Strollers(Ground ground, List<String> products) {
        for (int i = 0; i < AT_ONCE; i++) {
            int node = i % NODES;
            Buyer stroller = new Buyer(new Visitor(ground.node(1 + node)), "stroller@levee.example");
            stroller.addToCart(products.get(i % products.size()));
            timer.scheduleAtFixedRate(
                    () -> look(stroller.visitor(), products, node),
                    i * 1_000L / AT_ONCE,
                    1_000L * AT_ONCE / A_SECOND / NODES,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(Visitor visitor, List<String> products, int node) {
        int look = looks.getAndIncrement();
        try {
            if (visitor.get(products.get(look % products.size()) + "?look~" + look)
                            .status()
                    != FINE) {
                failed.incrementAndGet(node);
            }
        } catch (UncheckedIOException e) {
            // Nobody is at home there.
        }
    }

    /** Pages of a node that came, but with an error. */
    int failed(int node) {
        return failed.get(node - 1);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
