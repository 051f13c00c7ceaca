package levee.stock.sale;

import java.time.Instant;

/**
 * What somebody got of a sale, as it was committed.
 *
 * @param reservation 0 if nothing is held
 * @param units that are held: all that were asked for, or what was held before, or none
 * @param until null if nothing is held
 */
public record SaleAnswer(Outcome outcome, long reservation, int units, Instant until) {

    public enum Outcome {
        RESERVED,
        /** The buyer holds some already, by this request or by another: they are the same as before. */
        HELD,
        /** What this request reserved has been bought. */
        BOUGHT,
        /** What this request reserved is not held any more. */
        LAPSED,
        /** The buyer would have more than a buyer gets. */
        LIMIT,
        /** There are not so many left; some that are held may come back. */
        SOLD_OUT,
        /** The buyer has reserved, and let go, too often. */
        TOO_OFTEN,
        NOT_OPEN,
        ENDED,
        /** There is no such thing in any sale. */
        UNKNOWN
    }

    static SaleAnswer none(Outcome outcome) {
        return new SaleAnswer(outcome, 0, 0, null);
    }

    /** Whether units are held for whoever asked. */
    public boolean isHeld() {
        return outcome == Outcome.RESERVED || outcome == Outcome.HELD;
    }
}
