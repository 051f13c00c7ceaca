package levee.cache.audit;

import java.io.Serializable;

/**
 * What became of reading something of a region twice.
 *
 * @param place the region, by tier and name
 * @param detail in a sentence
 */
public record CanaryResult(String place, State state, String detail) implements Serializable {

    /** How it ended. */
    public enum State {
        /** It was read again without a statement. */
        KEPT,
        /** There is nothing to read, or nobody has asked yet: it says nothing. */
        NOTHING,
        /** The region's policy keeps nothing: it was not tried. */
        CLOSED,
        /** Each time it was read, a statement was sent. */
        NOT_KEPT,
        /** The reading itself failed. */
        FAILED
    }
}
