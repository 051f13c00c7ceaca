package levee.office.stock;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody corrected by hand.
 *
 * @param by the person's name; null if the account is gone
 */
public record Correction(Instant madeAt, int change, String reason, String by) implements Serializable {

    /** With its sign, whichever it is. */
    public String getSigned() {
        return "%+d".formatted(change);
    }
}
