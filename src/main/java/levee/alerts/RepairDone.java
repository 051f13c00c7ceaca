package levee.alerts;

import java.time.Instant;

/**
 * Somebody, or the shop by itself, has put something right.
 *
 * @param episode the one from which it was done
 * @param text what was done, in one line
 * @param by an e-mail address, or {@code levee}
 */
public record RepairDone(long episode, Instant at, String repair, String text, String by) {}
