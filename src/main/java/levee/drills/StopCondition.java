package levee.drills;

/**
 * When a drill ends at once, since it hurts real customers: within half a minute so many of their checkouts failed, and they were
 * so large a part.
 *
 * @param successPercent below which it is too few that succeed
 */
public record StopCondition(int failedCheckouts, double successPercent) {

    /** Within which their checkouts count. */
    public static final int SECONDS = 30;

    static final StopCondition USUAL = new StopCondition(2, 95);

    private static final double PERCENT = 100;

    /** @param placed orders of real customers, within the time; the next likewise */
    public boolean isMet(long placed, long failed) {
        return failed >= failedCheckouts && PERCENT * placed < successPercent * (placed + failed);
    }

    public String text() {
        return "within " + SECONDS + " s " + failedCheckouts + " checkouts of real customers fail, and fewer than "
                + (successPercent == Math.rint(successPercent)
                        ? Long.toString(Math.round(successPercent))
                        : Double.toString(successPercent))
                + " % succeed";
    }
}
