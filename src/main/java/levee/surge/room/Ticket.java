package levee.surge.room;

import java.time.Instant;

/**
 * A place in the row of those who wait.
 *
 * @param sale what for
 * @param id at random, 128 bits as text
 * @param visitor whose browser holds it: a hash of their cookie
 * @param issuedAt to the millisecond, by the database's clock
 * @param isLast whether it stands behind all others, whenever they come
 */
record Ticket(String sale, String id, String visitor, Instant issuedAt, boolean isLast) {}
