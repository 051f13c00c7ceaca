package levee.command.load;

import java.util.EnumMap;
import java.util.Map;

/** What visitors met within some seconds, or in a whole run. */
final class Interval {

    private final Map<Visit.What, Long> counts = new EnumMap<>(Visit.What.class);
    private final Map<PageClass, Latencies> times = new EnumMap<>(PageClass.class);

    void add(Visit visit) {
        counts.merge(visit.what(), 1L, Long::sum);
        if (visit.isAnswer()) {
            times.computeIfAbsent(visit.interaction().pageClass(), added -> new Latencies())
                    .add(visit.micros());
        }
    }

    void add(Interval other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
        other.times.forEach((pages, more) ->
                times.computeIfAbsent(pages, added -> new Latencies()).add(more));
    }

    long count(Visit.What what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Pages as they should be, those of orders too. */
    long pages() {
        return count(Visit.What.PAGE) + orders() + count(Visit.What.NO_ORDER);
    }

    long orders() {
        return count(Visit.What.ORDER);
    }

    long errors() {
        return count(Visit.What.ERROR);
    }

    long refused() {
        return count(Visit.What.REFUSED);
    }

    /** Of all that was asked for and not put off. */
    double errorShare() {
        long all = pages() + errors();
        return all == 0 ? 0 : (double) errors() / all;
    }

    Latencies times(PageClass pages) {
        return times.getOrDefault(pages, new Latencies());
    }

    /** Of all pages. */
    Latencies times() {
        Latencies all = new Latencies();
        times.values().forEach(all::add);
        return all;
    }
}
