package levee.surge.room;

/**
 * How many are let in a second. Nobody knows beforehand what the shop can do, so it is found out: a little more each second,
 * as long as those who are in get what they ask for at once; less when they have to wait, and half when one is turned away.
 * But never more than four for each order that is really completed, beyond what is let in at the beginning: who is let in
 * takes a minute or so until they pay, and by then it would be too late to find out. That not everybody who is let in buys is
 * why it is four.
 *
 * @param first a second, when a room opens
 * @param least a second, however bad it is: a row that stands still helps nobody
 */
record LettingIn(double first, double least) {

    private static final double UP = 1.02;
    private static final double DOWN = 0.9;
    private static final double LET_IN_AN_ORDER = 4;
    private static final double MANY_WAIT = 0.2;

    /**
     * What those who are in meet with, of the last seconds, on all nodes.
     *
     * @param turnedAway carts and checkouts for which there was no room
     * @param queued the share of them that had to wait
     * @param ordersASecond that were completed
     */
    record Pressure(double turnedAway, double queued, double ordersASecond) {}

    /** @param rate that of the second before */
    double next(double rate, Pressure pressure) {
        double most = Math.max(first, LET_IN_AN_ORDER * pressure.ordersASecond());
        double wanted = rate * UP;
        if (pressure.turnedAway() > 0) {
            wanted = rate / 2;
        } else if (pressure.queued() > MANY_WAIT) {
            wanted = rate * DOWN;
        }
        return Math.max(least, Math.min(most, wanted));
    }
}
