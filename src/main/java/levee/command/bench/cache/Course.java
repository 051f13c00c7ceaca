package levee.command.bench.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * What was seen second by second before and after something happened. Seconds are the machine's own: one that was measured
 * late counts for as long as it took.
 */
final class Course {

    /** A window of the comparison, in seconds. */
    static final double WINDOW = 10;

    /** So much slower than before is as fast as before. */
    private static final double AS_BEFORE = 2;

    /** So many seconds running are no accident. */
    private static final int LASTING = 2;

    /**
     * @param end of it, since the beginning of all, in seconds
     * @param statements sent since the beginning of all
     * @param p99 of the requests in it, in milliseconds
     */
    record Second(double end, double statements, double p99) {}

    private final List<Second> before = new ArrayList<>();
    private final List<Second> after = new ArrayList<>();

    void before(Second second) {
        before.add(second);
    }

    void after(Second second) {
        after.add(second);
    }

    /** In a second, on the average of the last window before. */
    double statementsBefore() {
        Second last = before.get(before.size() - 1);
        Second first = before.stream()
                .filter(second -> last.end - second.end <= WINDOW)
                .findFirst()
                .orElseThrow();
        return rate(first, last);
    }

    /** In a second, in the worst window of those that begin with the event or later. */
    double statementsAfter() {
        List<Second> all = new ArrayList<>(List.of(before.get(before.size() - 1)));
        all.addAll(after);
        double worst = 0;
        for (Second first : all) {
            worst = Math.max(
                    worst,
                    all.stream()
                            .filter(second -> second.end - first.end >= WINDOW)
                            .findFirst()
                            .map(last -> rate(first, last))
                            .orElse(0.0));
        }
        return worst;
    }

    private static double rate(Second first, Second last) {
        return (last.statements - first.statements) / (last.end - first.end);
    }

    double p99Before() {
        return Rounds.median(before.stream().map(Second::p99).toList());
    }

    double worstP99After() {
        return after.stream().mapToDouble(Second::p99).max().orElseThrow();
    }

    /** From the event to the end of the last second that was slower than before; as long as was looked if it goes on. */
    double secondsToRecover() {
        double event = before.get(before.size() - 1).end;
        double bound = AS_BEFORE * p99Before();
        int quick = 0;
        double slowUntil = event;
        for (Second second : after) {
            if (second.p99 > bound) {
                quick = 0;
                slowUntil = second.end;
            } else if (++quick == LASTING) {
                return slowUntil - event;
            }
        }
        return after.get(after.size() - 1).end - event;
    }
}
