package levee.command.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which nodes a drill has broken from outside and not put right yet: a file, so that it outlives the drill. */
final class GuardNotes {

    private static final String BROKEN = "broken ";
    private static final String RIGHT = "right ";

    private final Path file;

    GuardNotes(Path file) {
        this.file = file;
    }

    void broken(int node) {
        write(BROKEN + node);
    }

    void putRight(int node) {
        write(RIGHT + node);
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Integer> left() {
        Set<Integer> left = new TreeSet<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith(BROKEN)) {
                    left.add(Integer.valueOf(line.substring(BROKEN.length())));
                } else if (line.startsWith(RIGHT)) {
                    left.remove(Integer.valueOf(line.substring(RIGHT.length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left;
    }
}
