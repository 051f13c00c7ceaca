package levee.surge.ladder;

/** How a node was within a second. */
enum Pressure {
    /** Nobody waits, and there is room for more. */
    CALM(0),
    /** Nobody is hurt, but there is not much room either: no reason to change anything. */
    BUSY(-1),
    /** Who looks around waits or is turned away. */
    STRAINED(Step.SUGGESTIONS.height()),
    /** Who buys waits or is turned away, or threads wait for the database. */
    HURT(Step.BROWSE_STALE.height());

    private final int most;

    Pressure(int most) {
        this.most = most;
    }

    /** How many steps it is worth at most; meaningless for {@link #BUSY}. */
    int most() {
        return most;
    }
}
