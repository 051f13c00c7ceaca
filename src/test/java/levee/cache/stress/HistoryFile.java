package levee.cache.stress;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What one process does and sees, a line each as soon as it has happened: what is noted is there though the process is
 * killed. {@link Histories} reads it.
 */
final class HistoryFile implements Closeable {

    static final char ONE = 'r';
    static final char ON_SHELF = 'q';
    static final char COLLECTION = 'c';
    static final char LOUD = 'l';
    static final char BEGUN = 'b';
    static final char ACKNOWLEDGED = 'a';
    static final char FAILED = 'e';
    static final String NOTHING = "-";

    private final OutputStream out;

    HistoryFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    /** @param begun before whatever is asked, and before the trust was looked at */
    record Reading(long begun, char trust) {}

    void saw(char what, long key, Reading reading, long ended, Collection<Thing> things) {
        String seen = things.stream()
                .map(thing ->
                        thing.id() + "=" + thing.version() + "/" + thing.shelf().id() + "/" + thing.isLoud())
                .collect(Collectors.joining(","));
        write(what + " " + key + " " + reading.begun + " " + ended + " " + reading.trust + " "
                + (seen.isEmpty() ? NOTHING : seen));
    }

    /** Before the commit. */
    void begun(Deed deed, long time) {
        write(BEGUN + " " + deed.thing() + " " + deed.version() + " " + time);
    }

    /** After it. */
    void acknowledged(Deed deed, long time) {
        write(ACKNOWLEDGED + " " + deed.thing() + " " + deed.version() + " " + time);
    }

    void failed(Throwable reason) {
        Throwable cause = reason;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        write(FAILED + " " + reason.getClass().getSimpleName() + ", "
                + cause.toString().replaceAll("\\s+", " ")
                + Arrays.stream(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("levee."))
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining()));
    }

    private void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
