package levee.command.bench.surge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What became of visitors who walk: orders, within the time that is measured, and how long the pages took that they got. */
final class WalkTally {

    /** The first part of the time is for the shop to find its pace in. */
    private static final double LEAD = 0.25;

    private final long since = System.nanoTime();
    private final long length;
    private final LongAdder orders = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final ConcurrentLinkedQueue<Integer> millis = new ConcurrentLinkedQueue<>();

    WalkTally(Duration time) {
        length = time.toNanos();
    }

    private boolean isMeasured() {
        long passed = System.nanoTime() - since;
        return passed >= LEAD * length && passed < length;
    }

    void ordered() {
        if (isMeasured()) {
            orders.increment();
        }
    }

    void answered(int status, int took) {
        if (!isMeasured()) {
            return;
        }
        if (status == 200) {
            millis.add(took);
        } else if (status == 503 || status == 429) {
            refused.increment();
        } else {
            failed.increment();
        }
    }

    void write(Path file) {
        int[] sorted = millis.stream().mapToInt(Integer::intValue).sorted().toArray();
        Properties tally = new Properties();
        tally.setProperty("orders", String.valueOf(orders.sum() / (length / 1e9 * (1 - LEAD))));
        tally.setProperty("refused", refused.toString());
        tally.setProperty("failed", failed.toString());
        tally.setProperty("pages", String.valueOf(sorted.length));
        tally.setProperty("p50", sorted.length == 0 ? "0" : String.valueOf(sorted[sorted.length / 2]));
        tally.setProperty("p99", sorted.length == 0 ? "0" : String.valueOf(sorted[(int) (sorted.length * 0.99)]));
        try (var writer = Files.newBufferedWriter(file)) {
            tally.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
