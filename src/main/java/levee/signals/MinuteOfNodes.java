package levee.signals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of one minute of all nodes, while they are added up. */
final class MinuteOfNodes {

    private final Map<Series, Double> counted = new HashMap<>();
    private final Map<Series, Double> levels = new HashMap<>();
    private final Map<Series, Double> highest = new HashMap<>();
    private int seconds;
    private int nodeSeconds;

    void count(Series counter, double by) {
        counted.merge(counter, by, Double::sum);
    }

    /** In one second on one node. */
    void level(Series gauge, double value) {
        levels.merge(gauge, value, Double::sum);
        highest.merge(gauge, value, Math::max);
    }

    /** @param seconds in which one node was heard */
    void heard(int seconds) {
        this.seconds = Math.max(this.seconds, seconds);
        nodeSeconds += seconds;
    }

    /** Empty if nobody was heard: of such a minute nothing is known. */
    Optional<Map<Series, Double>> figures() {
        if (seconds == 0) {
            return Optional.empty();
        }
        Map<Series, Double> figures = new HashMap<>(counted);
        levels.forEach((gauge, sum) -> figures.put(gauge, sum / seconds));
        highest.forEach((gauge, most) ->
                figures.put(new Series(gauge.name() + Hour.HIGHEST, gauge.kind(), gauge.labels()), most));
        figures.put(Series.gauge(Hour.NODES, Map.of()), (double) nodeSeconds / seconds);
        return Optional.of(figures);
    }
}
