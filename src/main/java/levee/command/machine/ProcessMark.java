package levee.command.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another one which got the same number later: its id and the moment it was born.
 *
 * @param born on Linux clock ticks since the machine started (field 22 of {@code /proc/PID/stat}, which no change of
 *     the clock moves), elsewhere milliseconds since 1970
 */
record ProcessMark(long pid, long born) {
    private static final int STATE_AFTER_NAME = 0;
    private static final int BORN_AFTER_NAME = 19;

    static Optional<ProcessMark> of(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return ofStat(pid, stat);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(start -> new ProcessMark(pid, start.toEpochMilli()));
    }

    private static Optional<ProcessMark> ofStat(long pid, Path stat) {
        try {
            var line = Files.readString(stat);
            // The name in brackets may hold blanks and brackets itself.
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return ended(stat, fields[STATE_AFTER_NAME])
                    ? Optional.empty()
                    : Optional.of(new ProcessMark(pid, Long.parseLong(fields[BORN_AFTER_NAME])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Ended, and only waiting for its parent to notice. The first thread may end before the others; until the last one
     * has, the process holds its ports.
     */
    private static boolean ended(Path stat, String state) throws IOException {
        if (!"ZX".contains(state)) {
            return false;
        }
        try (var threads = Files.list(stat.resolveSibling("task"))) {
            return threads.count() <= 1;
        }
    }

    static Optional<ProcessMark> parse(String text) {
        var parts = text.strip().split(" ");
        try {
            return parts.length == 2
                    ? Optional.of(new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return of(pid).equals(Optional.of(this));
    }

    @Override
    public String toString() {
        return pid + " " + born;
    }
}
