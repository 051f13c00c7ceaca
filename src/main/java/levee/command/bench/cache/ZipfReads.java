package levee.command.bench.cache;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import levee.command.visitor.Zipf;

/** Reads of products by one reader, some products far more often than others. */
final class ZipfReads {

    private static final int AT_ONCE = 240;

    private final EntityMemory memory;
    private final ReadCounters counters;

    ZipfReads(EntityMemory memory, ReadCounters counters) {
        this.memory = memory;
        this.counters = counters;
    }

    /** @param of the first so many products, of which the lower the id the more is read */
    Numbers run(long of, long millis, long seed) {
        Zipf zipf = new Zipf(of, Zipf.USUAL);
        SplittableRandom random = new SplittableRandom(seed);
        long local = counters.entities("local");
        long grid = counters.entities("grid");
        long late = counters.entities("stale");
        long selects = SentStatements.selects();
        long nanos = 0;
        long reads = 0;
        while (nanos < TimeUnit.MILLISECONDS.toNanos(millis)) {
            long[] products =
                    LongStream.range(0, AT_ONCE).map(any -> zipf.draw(random)).toArray();
            nanos += memory.find(products);
            reads += AT_ONCE;
        }
        return Numbers.of(
                "reads",
                reads,
                "nanos",
                (double) nanos / reads,
                "selects",
                SentStatements.selects() - selects,
                "local",
                counters.entities("local") - local,
                "grid",
                counters.entities("grid") - grid,
                "late",
                counters.entities("stale") - late);
    }
}
