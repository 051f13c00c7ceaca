package levee.signals;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Quantiles of what a {@link LatencyHistogram} observed, linear within a bucket as PromQL's {@code histogram_quantile}. */
public final class Quantile {

    private Quantile() {}

    /**
     * In seconds; the largest bound for what lies beyond it.
     *
     * @param quantile between 0 and 1
     * @param counts how many were at most as long as each bound, by the bound as it is written
     * @return empty where nothing was observed
     */
    public static OptionalDouble of(double quantile, Map<String, Double> counts) {
        TreeMap<Double, Double> upTo = new TreeMap<>();
        counts.forEach((bound, count) -> upTo.merge(bound(bound), count, Double::sum));
        if (upTo.isEmpty() || upTo.lastEntry().getValue() <= 0) {
            return OptionalDouble.empty();
        }
        double wanted = quantile * upTo.lastEntry().getValue();
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : upTo.entrySet()) {
            if (bucket.getValue() >= wanted) {
                double within = bucket.getValue() - below;
                double upper = bucket.getKey();
                return OptionalDouble.of(
                        Double.isInfinite(upper) || within <= 0
                                ? lower
                                : lower + (upper - lower) * (wanted - below) / within);
            }
            lower = bucket.getKey();
            below = bucket.getValue();
        }
        return OptionalDouble.of(lower);
    }

    private static double bound(String text) {
        return text.isEmpty() || text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
