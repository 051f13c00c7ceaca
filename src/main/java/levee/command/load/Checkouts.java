package levee.command.load;

import java.util.List;
import java.util.OptionalDouble;
import levee.command.load.Visit.What;

/**
 * How those fared who set out to pay: placed, or failed. Failed is a payment that was sent and came to nothing, and whoever
 * lost patience on the way from the checkout's first page to it. Who was told that a thing was sold out has lost nothing.
 */
final class Checkouts {

    /** What P3 and P7 ask for. */
    static final double GOOD = 0.999;

    private static final int SAFE_INTERVALS = 6;

    private Checkouts() {}

    record Tally(long placed, long failed) {

        /** 1 if nobody tried. */
        double success() {
            return placed + failed == 0 ? 1 : (double) placed / (placed + failed);
        }
    }

    static Tally between(List<CheckoutInterval> intervals, double from, double to) {
        long placed = 0;
        long failed = 0;
        for (CheckoutInterval each : intervals) {
            if (each.second >= from && each.second < to) {
                placed += each.placed;
                failed += each.failed;
            }
        }
        return new Tally(placed, failed);
    }

    /** Those who were asked for in the five seconds from that second on. */
    record CheckoutInterval(double second, long placed, long failed) {}

    /** When the first half minute begins in which all is well, after a moment; empty if there is none. */
    static OptionalDouble safeFrom(List<CheckoutInterval> intervals, double moment) {
        for (int i = 0; i + SAFE_INTERVALS <= intervals.size(); i++) {
            CheckoutInterval first = intervals.get(i);
            double end = first.second + SAFE_INTERVALS * (double) RunFigures.SECONDS;
            Tally tally = between(intervals, first.second, end);
            if (first.second >= moment && tally.placed > 0 && tally.success() >= GOOD) {
                return OptionalDouble.of(first.second);
            }
        }
        return OptionalDouble.empty();
    }

    static boolean isFailure(Visit visit) {
        return switch (visit.interaction()) {
            case BUY_CONFIRM ->
                visit.what() == What.ERROR
                        || visit.what() == What.GAVE_UP && visit.note().equals(Walk.TIRED_OF_WAITING);
            case CUSTOMER_REGISTRATION, BUY_REQUEST -> visit.what() == What.GAVE_UP;
            default -> false;
        };
    }
}
