package levee.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says on standard error what is being done, with the seconds since the start. */
final class Progress implements Consumer<String> {
    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final long since = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void accept(String what) {
        err.printf("[%5.1f s] %s%n", seconds(), what);
        err.flush();
    }

    double seconds() {
        return (System.nanoTime() - since) / NANOS;
    }
}
