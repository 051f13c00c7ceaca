package levee.surge.admission;

import java.util.Locale;

/** What became of a request that needs room; each is counted once, by one of these. */
enum Decision {
    /** There was room. */
    ADMITTED,
    /** There was, after a wait. */
    QUEUED,
    /** There was none, and nothing to show instead. */
    SHED,
    /** There was none, but the page as it was a while ago. */
    STALE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
