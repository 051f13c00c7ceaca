package levee.command.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run has met so far, in intervals of five seconds since it began. What happened counts where it was asked for, not
 * where it was answered: a slow shop does not hide in the seconds after.
 */
final class RunFigures {

    static final int SECONDS = 5;

    /** The first line of {@link #csv}. */
    static final String HEAD = "second,arrivals,pages,orders,errors,refused,p50,p95,p99";

    private final List<Interval> intervals = new ArrayList<>();
    private final Set<String> orders = new HashSet<>();
    private final Map<String, Long> errors = new TreeMap<>();
    private long began;

    synchronized void add(Visit visit) {
        if (began == 0) {
            began = visit.at();
        }
        int which = intervalOf(visit);
        while (intervals.size() <= which) {
            intervals.add(new Interval());
        }
        intervals.get(which).add(visit);
        if (visit.what() == Visit.What.ORDER) {
            orders.add(visit.note());
        }
        if (visit.what() == Visit.What.ERROR) {
            String key = visit.interaction().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + visit.note();
            errors.merge(key, 1L, Long::sum);
        }
    }

    /** In which it was asked for. */
    synchronized int intervalOf(Visit visit) {
        return (int) Math.max(0, (visit.at() - began) / (SECONDS * 1_000L));
    }

    synchronized List<Interval> intervals() {
        return List.copyOf(intervals);
    }

    /** Those from one second to another since the beginning, together. */
    synchronized Interval between(double from, double to) {
        Interval sum = new Interval();
        for (int i = 0; i < intervals.size(); i++) {
            if (i * SECONDS >= from && i * SECONDS < to) {
                sum.add(intervals.get(i));
            }
        }
        return sum;
    }

    Interval whole() {
        return between(0, Double.MAX_VALUE);
    }

    /** The numbers of those that were acknowledged. */
    synchronized Set<String> orders() {
        return Set.copyOf(orders);
    }

    /** What went wrong, and how often. */
    synchronized Map<String, Long> errors() {
        return new TreeMap<>(errors);
    }

    /** In an interval. */
    static double aSecond(long count) {
        return (double) count / SECONDS;
    }

    /** A line each: rates a second, times in milliseconds. */
    String csv() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        List<Interval> all = intervals();
        for (int i = 0; i < all.size(); i++) {
            Interval each = all.get(i);
            Latencies times = each.times();
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%.2f,%.2f,%.2f,%.2f,%.2f,%.1f,%.1f,%.1f%n",
                    i * SECONDS,
                    aSecond(each.count(Visit.What.CAME)),
                    aSecond(each.pages()),
                    aSecond(each.orders()),
                    aSecond(each.errors()),
                    aSecond(each.refused()),
                    times.millis(0.5),
                    times.millis(0.95),
                    times.millis(0.99)));
        }
        return text.toString();
    }
}
