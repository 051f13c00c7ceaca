package levee.command.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a log that say why something went wrong. */
public final class LogTail {
    private static final int LOOK_BACK = 200_000;
    private static final int LINES = 12;

    private LogTail() {}

    /** The last lines that hold one of the words; when none does, the last lines. */
    public static String of(Path log, String... words) {
        var lines = lastLines(log);
        var telling = lines.stream()
                .filter(line -> Stream.of(words).anyMatch(line::contains))
                .toList();
        var chosen = telling.isEmpty() ? lines : telling;
        return String.join("\n", chosen.subList(Math.max(0, chosen.size() - LINES), chosen.size()));
    }

    private static List<String> lastLines(Path log) {
        if (Files.notExists(log)) {
            return List.of("(the log is empty)");
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - LOOK_BACK));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }
}
