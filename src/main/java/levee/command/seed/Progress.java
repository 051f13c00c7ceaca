package levee.command.seed;

import java.time.Duration;
import java.util.function.Consumer;

/** Says now and then how many products there are, and how fast they come. */
final class Progress {
    private static final long STEP = 20_000;

    private final Consumer<String> listener;
    private final long all;
    private final long start = System.nanoTime();
    private long next = STEP;

    Progress(Consumer<String> listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    void reached(long products) {
        if (products >= next && products < all) {
            report("%,d of %,d products".formatted(products, all), products);
            next = products - products % STEP + STEP;
        }
    }

    void finished() {
        report("%,d products".formatted(all), all);
    }

    private void report(String what, long products) {
        var millis = Math.max(1, Duration.ofNanos(System.nanoTime() - start).toMillis());
        listener.accept(
                "Seeded %s in %,.1f s, %,d a second".formatted(what, millis / 1000.0, products * 1000 / millis));
    }
}
