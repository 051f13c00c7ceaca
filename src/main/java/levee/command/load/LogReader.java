package levee.command.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@link VisitLog} while it is written: whole lines only. */
final class LogReader {

    private static final int MOST = 8 << 20;

    private final Path file;
    private long read;

    LogReader(Path file) {
        this.file = file;
    }

    /** What was added since the last time; some of it if that was much. */
    List<Visit> read() {
        List<Visit> visits = new ArrayList<>();
        if (Files.notExists(file)) {
            return visits;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(read);
            byte[] bytes = new byte[(int) Math.min(MOST, in.length() - read)];
            in.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            read += end;
            new String(bytes, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> Visit.parse(line).ifPresent(visits::add));
            return visits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
