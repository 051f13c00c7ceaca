package levee.command.bench.cache;

import java.lang.management.ManagementFactory;

/** What is alive in this JVM. */
final class Heap {

    private static final int COLLECTIONS = 4;

    private Heap() {}

    /** In bytes, after collecting what is not. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
