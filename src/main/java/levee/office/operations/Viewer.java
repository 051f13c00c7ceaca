package levee.office.operations;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One browser that looks on. It holds no thread: what is written goes out when the line is free, and one whose line is not
 * misses a turn.
 */
final class Viewer implements WriteListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Range range;
    private final long endsAt;
    private List<Chart> shown;
    private volatile boolean gone;

    /** @param endsAt by {@link System#nanoTime}: it comes again then, and its rights are looked at anew */
    Viewer(AsyncContext context, Range range, long endsAt) throws IOException {
        this.context = context;
        this.range = range;
        this.endsAt = endsAt;
        out = context.getResponse().getOutputStream();
    }

    Range range() {
        return range;
    }

    void listen() {
        out.setWriteListener(this);
    }

    /** @return false if it has gone */
    synchronized boolean show(Board board, long nanos) {
        if (gone) {
            return false;
        }
        try {
            if (nanos - endsAt > 0) {
                end();
            } else if (out.isReady()) {
                boolean changed = board.charts() != shown;
                shown = board.charts();
                String event = "data: " + LiveJson.of(board, changed) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException e) {
            gone = true;
            end();
        }
        return !gone;
    }

    synchronized void end() {
        gone = true;
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // It has ended by itself.
            gone = true;
        }
    }

    @Override
    public void onWritePossible() {
        // The next turn writes.
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }
}
