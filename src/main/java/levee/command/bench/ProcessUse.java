package levee.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process has used, as Linux counts it. */
public final class ProcessUse {

    /** Linux reports processor time in hundredths of a second, whatever the kernel's own clock is. */
    private static final int MILLIS_A_TICK = 10;

    /** As HotSpot names them. */
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int KILOBYTES_A_MEGABYTE = 1024;

    private final Path folder;

    ProcessUse(long pid) {
        folder = Path.of("/proc", Long.toString(pid));
    }

    /** Processor time since its start, in user and system mode, on all cores. */
    public Duration cpu() {
        return cpu(read("stat"));
    }

    /** The same of those threads of a JVM that compile, and have not ended. */
    Duration compiling() {
        try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
            return threads.flatMap(thread -> readIfThere(thread.resolve("stat")).stream())
                    .filter(stat -> COMPILER.matcher(stat).find())
                    .map(ProcessUse::cpu)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration cpu(String stat) {
        // The name of the program, in brackets, may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** The part of it that is in memory now (resident set size). */
    public long megabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / KILOBYTES_A_MEGABYTE;
    }

    /** Threads end. */
    private static Optional<String> readIfThere(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
