package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many readers of one product at the same moment, none of whom finds it in memory or in the grid. */
final class ColdRead {

    private static final double NANOS_A_MILLI = 1e6;

    private ColdRead() {}

    /** @param at the moment, in milliseconds by the machine's clock */
    static Numbers run(EntityMemory memory, long product, int readers, long at) throws Exception {
        long selects = SentStatements.selects();
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            Callable<Long> read = () -> {
                while (System.currentTimeMillis() < at) {
                    Thread.sleep(Math.max(0, Math.min(1, at - System.currentTimeMillis())));
                }
                return memory.find(new long[] {product});
            };
            List<Future<Long>> reads = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                reads.add(pool.submit(read));
            }
            long slowest = 0;
            for (Future<Long> done : reads) {
                slowest = Math.max(slowest, done.get());
            }
            return Numbers.of("selects", SentStatements.selects() - selects, "slowest", slowest / NANOS_A_MILLI);
        } finally {
            pool.shutdownNow();
        }
    }
}
