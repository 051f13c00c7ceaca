package levee.surge.room;

import java.time.Instant;

/**
 * Lets one browser reserve for a while.
 *
 * @param visitor a hash of the browser's cookie
 */
record Pass(String sale, String visitor, Instant endsAt) {}
