package levee.signals;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One of the figures that a node tells of itself, under the name and the labels that {@code /metrics} gives it. */
public record Series(String name, Kind kind, SortedMap<String, String> labels) {

    /** How its values follow each other. */
    public enum Kind {
        /** Only goes up, and begins anew at 0 with the node. */
        COUNTER,
        /** Is what it is at the moment. */
        GAUGE
    }

    public Series {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    public static Series counter(String name, Map<String, String> labels) {
        return new Series(name, Kind.COUNTER, new TreeMap<>(labels));
    }

    public static Series gauge(String name, Map<String, String> labels) {
        return new Series(name, Kind.GAUGE, new TreeMap<>(labels));
    }

    /** Of the kind that its name says, as the names of Prometheus do. */
    public static Series of(String name, Map<String, String> labels) {
        boolean counter =
                name.endsWith("_total") || name.endsWith("_bucket") || name.endsWith("_count") || name.endsWith("_sum");
        return counter ? counter(name, labels) : gauge(name, labels);
    }

    /** Empty where it has no such label. */
    public String label(String label) {
        return labels.getOrDefault(label, "");
    }

    /** As Prometheus writes it: {@code levee_cache_reads_total{outcome="local",region="Product",tier="entity"}}. */
    @Override
    public String toString() {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                        .collect(Collectors.joining(",", name + '{', "}"));
    }
}
