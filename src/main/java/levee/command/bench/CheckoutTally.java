package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How many purchases became orders, how many did not, and how long they took from the product page to the order. */
final class CheckoutTally {

    private final long since = System.nanoTime();
    private final LongAdder failed = new LongAdder();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();

    void ordered(Duration time) {
        times.add(time.toNanos());
    }

    void failed() {
        failed.increment();
    }

    void write(Path file) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        Properties tally = new Properties();
        tally.setProperty("seconds", String.valueOf((System.nanoTime() - since) / 1e9));
        tally.setProperty("orders", String.valueOf(sorted.length));
        tally.setProperty("failed", failed.toString());
        tally.setProperty("median", millis(sorted, 0.5));
        tally.setProperty("p99", millis(sorted, 0.99));
        try (var writer = Files.newBufferedWriter(file)) {
            tally.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? "0" : String.valueOf(sorted[(int) (quantile * (sorted.length - 1))] / 1e6);
    }
}
