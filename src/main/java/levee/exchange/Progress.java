package levee.exchange;

import java.util.ArrayList;
import java.util.List;

/** What a run has done so far. Of one thread. */
final class Progress {

    /** Who has more than this to mend will not read all of them; the rest is counted. */
    static final int MOST_PROBLEMS = 5_000;

    record Problem(int position, long line, String reason) {}

    private final List<Problem> unwritten = new ArrayList<>();
    private long bytesRead;
    private long linesRead;
    private long created;
    private long changed;
    private long refused;

    void read(long line, long bytes) {
        linesRead = line;
        bytesRead = bytes;
    }

    /** @param created of the products; the others were changed */
    void wrote(long created, long changed) {
        this.created += created;
        this.changed += changed;
    }

    void refuse(long line, String reason) {
        if (refused < MOST_PROBLEMS) {
            unwritten.add(new Problem((int) refused, line, reason));
        }
        refused++;
    }

    /** What was done was undone. */
    void forgetProducts() {
        created = 0;
        changed = 0;
    }

    /** Each problem is given out once. */
    List<Problem> takeProblems() {
        List<Problem> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    long bytesRead() {
        return bytesRead;
    }

    long linesRead() {
        return linesRead;
    }

    long created() {
        return created;
    }

    long changed() {
        return changed;
    }

    long refused() {
        return refused;
    }
}
