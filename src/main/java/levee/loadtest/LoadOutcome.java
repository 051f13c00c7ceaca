package levee.loadtest;

/** What came of a load test that ran by itself. */
public enum LoadOutcome {
    /** Service levels and promises all held. */
    PASSED,
    /** One of them did not. */
    MISSED,
    /** It could not run, or not to its end. */
    FAILED,
    /** Whoever ran it is gone, and said nothing. */
    CUT_OFF,
    /** The stage is live. */
    REFUSED
}
