package levee.surge.room;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A room as this node knows it: what it has given out and not told yet, and what all nodes had told a second ago. What is
 * asked of it with each request comes out of fields that are changed as a whole.
 */
final class Room {

    /** For so long rows of the past seconds may still grow: a node may have been slow to tell. */
    private static final long SETTLED_SECONDS = 30;

    private static final int ALL_AGAIN_EVERY = 60;
    private static final Duration LATELY = Duration.ofSeconds(60);

    private final String sale;
    private final SortedMap<Long, Long> untold = new TreeMap<>();
    private final SortedMap<Long, Long> told = new TreeMap<>();
    private final Deque<LetIn> lately = new ArrayDeque<>();
    private int rounds;

    private volatile State state;

    private record LetIn(Instant at, double place) {}

    /**
     * What is known now.
     *
     * @param letIn the last place that is let in
     * @param aSecond how many were, on the average of the last minute
     */
    record State(Row row, byte[] seed, double letIn, double rate, double aSecond) {

        boolean isLetIn(long place) {
            return place <= letIn;
        }

        /** Those who have a ticket and are not let in yet. */
        long waiting() {
            return Math.max(0, row.size() - (long) letIn);
        }
    }

    Room(String sale) {
        this.sale = sale;
    }

    /** Null until it was read for the first time. */
    State state() {
        return state;
    }

    /** Somebody has been given a ticket. */
    void count(Instant issuedAt) {
        synchronized (untold) {
            untold.merge(issuedAt.getEpochSecond(), 1L, Long::sum);
        }
    }

    /** Tells the others what is new here, and learns what is new there. */
    void exchange(RoomTable table, Instant now, double firstRate) throws SQLException {
        RoomTable.Progress progress = table.progress(sale, firstRate);
        tell(table);
        boolean all = rounds % ALL_AGAIN_EVERY == 0;
        rounds++;
        told.putAll(table.counts(sale, all ? 0 : now.getEpochSecond() - SETTLED_SECONDS));
        Row row = new Row(told);
        note(now, progress.letIn(), row.size());
        state = new State(row, progress.seed(), progress.letIn(), progress.rate(), aSecond());
    }

    /** One second after the other: what was told is not told again if the next fails. */
    private void tell(RoomTable table) throws SQLException {
        while (true) {
            long second;
            long tickets;
            synchronized (untold) {
                if (untold.isEmpty()) {
                    return;
                }
                second = untold.firstKey();
                tickets = untold.remove(second);
            }
            try {
                table.add(sale, second, tickets);
            } catch (SQLException e) {
                synchronized (untold) {
                    untold.merge(second, tickets, Long::sum);
                }
                throw e;
            }
        }
    }

    /** Before anybody is let in, and while nobody waits, nothing can be learned of how fast it goes. */
    private void note(Instant now, double letIn, long size) {
        if (letIn == 0 || letIn >= size) {
            lately.clear();
        }
        lately.addLast(new LetIn(now, letIn));
        while (lately.getFirst().at.isBefore(now.minus(LATELY))) {
            lately.removeFirst();
        }
    }

    private double aSecond() {
        LetIn first = lately.getFirst();
        LetIn last = lately.getLast();
        double seconds = Duration.between(first.at, last.at).toMillis() / 1e3;
        return seconds < 1 ? 0 : (last.place - first.place) / seconds;
    }
}
