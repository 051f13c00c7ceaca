package levee.command.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What became of those who came to buy, by when they came: so nobody is forgotten whom the shop keeps waiting for an answer.
 * Each knows from the beginning how many orders they mean to place. Who was told to come back until they were tired of it was
 * never admitted, unless that was at the checkout: there it is a failure. Who found a thing sold out has lost nothing.
 */
final class Shoppers {

    /** What P3 and P7 ask for. */
    static final double GOOD = 0.999;

    private static final double SAFE_SECONDS = 30;

    /** Longer no visitor waits for an answer. */
    private static final double ANSWER_SECONDS = 35;

    private static final double MILLIS = 1_000;

    private final Map<Long, Shopper> shoppers = new HashMap<>();
    private long began;
    private long latest;

    /** One visitor so far. */
    private static final class Shopper {
        private long came;
        private int meant;
        private int got;
        private Visit last;

        private boolean turnedAway() {
            boolean waits = last.what() == Visit.What.REFUSED
                    || last.what() == Visit.What.GAVE_UP && last.note().equals(Walk.TIRED_OF_WAITING);
            return waits && last.interaction().pageClass() != PageClass.CHECKOUT;
        }
    }

    /**
     * Orders that were meant by those who came within some time.
     *
     * @param failed of those that were let in
     * @param turnedAway of those that were not
     */
    record Tally(long placed, long failed, long turnedAway) {

        /** Of those that were let in; 1 if nobody was. */
        double success() {
            return placed + failed == 0 ? 1 : (double) placed / (placed + failed);
        }

        /** Of all; 1 if nobody came to buy. */
        double ofAll() {
            long all = placed + failed + turnedAway;
            return all == 0 ? 1 : (double) placed / all;
        }
    }

    void add(Visit visit) {
        began = began == 0 ? visit.at() : began;
        latest = Math.max(latest, visit.at());
        Shopper shopper = shoppers.computeIfAbsent(visit.visitor(), added -> new Shopper());
        shopper.last = visit;
        switch (visit.what()) {
            case CAME -> {
                shopper.came = visit.at();
                shopper.meant = Integer.parseInt(visit.note());
            }
            case ORDER, NO_ORDER -> shopper.got++;
            default -> {
                // Only that it was the last.
            }
        }
    }

    /** Of those who came from one second to another since the beginning. */
    Tally between(double from, double to) {
        long placed = 0;
        long failed = 0;
        long turnedAway = 0;
        for (Shopper shopper : shoppers.values()) {
            double second = (shopper.came - began) / MILLIS;
            if (second >= from && second < to) {
                placed += shopper.got;
                int missing = Math.max(0, shopper.meant - shopper.got);
                if (isLost(shopper)) {
                    failed += missing;
                } else if (shopper.turnedAway()) {
                    turnedAway += missing;
                }
            }
        }
        return new Tally(placed, failed, turnedAway);
    }

    /** They gave up, or have waited for an answer in vain. Who is still looking around is neither. */
    private boolean isLost(Shopper shopper) {
        if (shopper.turnedAway() || shopper.last.what() == Visit.What.LEFT) {
            return false;
        }
        return shopper.last.what() == Visit.What.GAVE_UP || (latest - shopper.last.at()) / MILLIS > ANSWER_SECONDS;
    }

    /**
     * The second from which on those who come for half a minute get what they came for, not before a moment; empty if there is
     * none.
     *
     * @param until who comes later is not looked at
     */
    OptionalDouble safeFrom(double moment, double until) {
        List<Double> starts = new ArrayList<>();
        for (double start = moment; start + SAFE_SECONDS <= until; start++) {
            starts.add(start);
        }
        Predicate<Tally> good = tally -> tally.placed > 0 && tally.success() >= GOOD;
        return starts.stream()
                .filter(start -> good.test(between(start, start + SAFE_SECONDS)))
                .mapToDouble(start -> start)
                .findFirst();
    }
}
