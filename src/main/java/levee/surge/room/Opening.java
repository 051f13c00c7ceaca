package levee.surge.room;

import java.time.Instant;

/**
 * What people wait for: from when to when, and whether there is anything left to wait for.
 *
 * @param name that of its address
 * @param isOver whether nothing will be sold any more, whatever the time
 * @param isEmpty whether everything is reserved just now: some of it may come back
 */
public record Opening(String name, String title, Instant opensAt, Instant endsAt, boolean isOver, boolean isEmpty) {

    boolean hasBegun(Instant now) {
        return !now.isBefore(opensAt);
    }

    boolean hasEnded(Instant now) {
        return isOver || !now.isBefore(endsAt);
    }
}
