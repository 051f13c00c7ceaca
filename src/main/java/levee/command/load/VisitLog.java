package levee.command.load;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Where visitors' JVM writes down what they meet, a {@link Visit} a line, soon enough for whoever reads along. */
final class VisitLog implements Closeable {

    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final BufferedWriter writer;
    private long flushed = System.nanoTime();

    VisitLog(Path file) {
        try {
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(Visit visit) {
        try {
            writer.write(visit.line());
            writer.write('\n');
            if (System.nanoTime() - flushed > FLUSH_NANOS) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also called from time to time when nobody writes. */
    synchronized void flush() {
        try {
            writer.flush();
            flushed = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
