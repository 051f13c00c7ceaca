package levee.command.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory a server of ours may keep its tables in. It takes what its tables need and no more: a shop of some
 * thousand products a few megabytes, one of a million all of it.
 */
final class BufferPool {
    private static final long LEAST = 256;
    private static final long MOST = 1024;

    private BufferPool() {}

    /** In megabytes: an eighth of the machine's memory, within bounds. */
    static long megabytes() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.max(LEAST, Math.min(MOST, machine.getTotalMemorySize() / 8 / 1024 / 1024));
    }
}
