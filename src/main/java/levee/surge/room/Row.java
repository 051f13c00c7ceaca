package levee.surge.room;

import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many tickets were given out in which second, on all nodes: what a place is worked out from. Immutable; some kilobytes
 * for an hour, however many wait.
 */
final class Row {

    static final Row EMPTY = new Row(new TreeMap<>());

    private final long[] seconds;

    /** How many came before each of the seconds, and at the end how many came at all. */
    private final long[] before;

    /** @param tickets by second since 1970 */
    Row(SortedMap<Long, Long> tickets) {
        seconds = new long[tickets.size()];
        before = new long[tickets.size() + 1];
        int i = 0;
        for (var entry : tickets.entrySet()) {
            seconds[i] = entry.getKey();
            before[i + 1] = before[i] + entry.getValue();
            i++;
        }
    }

    long size() {
        return before[seconds.length];
    }

    /** How many came before this moment: of its second, as large a part as has passed. */
    long before(Instant moment) {
        int at = Arrays.binarySearch(seconds, moment.getEpochSecond());
        if (at < 0) {
            return before[-at - 1];
        }
        double passed = moment.getNano() / 1e9;
        return before[at] + (long) (passed * (before[at + 1] - before[at]));
    }

    /**
     * The place of a ticket, from 1 on; that of the last moves back with everybody who comes.
     *
     * @param seed of the room
     */
    long place(Ticket ticket, Instant opensAt, byte[] seed) {
        if (ticket.isLast()) {
            return Math.max(1, size());
        }
        if (ticket.issuedAt().isBefore(opensAt)) {
            long drawing = Math.max(1, before(opensAt));
            return 1 + (long) (Hmac.fraction(seed, ticket.id()) * drawing);
        }
        return before(ticket.issuedAt()) + 1;
    }
}
