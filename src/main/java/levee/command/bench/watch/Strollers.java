package levee.command.bench.watch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import levee.command.bench.Ground;
import levee.command.visitor.Visitor;

/** A few visitors, as on a quiet day: ten pages a second at each node, none of which it has ready. */
final class Strollers implements AutoCloseable {

    private static final int A_SECOND = 10;
    private static final int AT_ONCE = 20;
    private static final int NODES = 2;
    private static final int FINE = 200;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(AT_ONCE);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** @param pages addresses within the shop */
    Strollers(Ground ground, List<String> pages) {
        for (int i = 0; i < AT_ONCE; i++) {
            Visitor visitor = new Visitor(ground.node(1 + i % NODES));
            timer.scheduleAtFixedRate(
                    () -> look(visitor, pages),
                    i * 1_000L / AT_ONCE,
                    1_000L * AT_ONCE / A_SECOND / NODES,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(Visitor visitor, List<String> pages) {
        int look = looks.getAndIncrement();
        try {
            if (visitor.get(pages.get(look % pages.size()) + "?look=" + look).status() != FINE) {
                failed.incrementAndGet();
            }
        } catch (UncheckedIOException e) {
            // Nobody is at home there.
        }
    }

    /** Pages that came, but with an error. */
    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
