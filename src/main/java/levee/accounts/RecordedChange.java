package levee.accounts;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change of a staff account as it is shown.
 *
 * @param by the name of whoever made it
 */
public record RecordedChange(String text, String by, Instant madeAt) implements Serializable {}
