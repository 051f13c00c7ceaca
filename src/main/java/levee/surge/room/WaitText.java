package levee.surge.room;

/**
 * How long it takes until a place's turn, as it can be said without lying: between the times that it would take if the row
 * moved half as fast again as of late, and two thirds as fast.
 */
final class WaitText {

    private static final double FASTER = 1.5;
    private static final int MINUTE = 60;
    private static final int LONGEST_MINUTES = 180;

    private WaitText() {}

    /**
     * @param ahead how many are to be let in before
     * @param aSecond how fast that went of late; 0 if it is not known
     */
    static String of(long ahead, double aSecond) {
        if (aSecond <= 0) {
            return "not known yet";
        }
        double seconds = ahead / aSecond;
        long from = (long) (seconds / FASTER / MINUTE);
        long to = (long) Math.ceil(seconds * FASTER / MINUTE);
        if (to <= 1) {
            return "less than a minute";
        }
        if (from >= LONGEST_MINUTES) {
            return "more than " + LONGEST_MINUTES / MINUTE + " hours";
        }
        return from == 0 ? "less than " + to + " minutes" : "about " + from + " to " + to + " minutes";
    }
}
