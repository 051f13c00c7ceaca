package levee.cache.pages;

/**
 * A place in a page that differs from visitor to visitor, so that all the rest may be kept for everybody. A bean of this
 * type is one; {@link Holes} has it for the views.
 */
public interface Hole {

    /** Of letters; no two are called alike. */
    String name();

    /** What stands there for whoever sent the request under way, as HTML; empty for somebody without a session. */
    String fill();
}
