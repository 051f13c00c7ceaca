package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process has used, as Linux counts it. */
final class ProcessUse {

    /** Linux reports processor time in hundredths of a second, whatever the kernel's own clock is. */
    private static final int MILLIS_A_TICK = 10;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int KILOBYTES_A_MEGABYTE = 1024;

    private final Path folder;

    ProcessUse(long pid) {
        folder = Path.of("/proc", Long.toString(pid));
    }

    /** Processor time since its start, in user and system mode, on all cores. */
    Duration cpu() {
        String stat = read("stat");
        // The name of the program, in brackets, may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** The part of it that is in memory now (resident set size). */
    long megabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / KILOBYTES_A_MEGABYTE;
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
