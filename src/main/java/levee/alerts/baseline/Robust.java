package levee.alerts.baseline;

import java.util.Arrays;

/** Level and spread that a minority of wild values cannot move (Iglewicz and Hoaglin 1993, chapter 3). */
final class Robust {

    /** Makes the median of absolute deviations the standard deviation, if the noise is Gaussian. */
    private static final double DEVIATION = 1.4826;

    private Robust() {}

    /** NaN if there are none. */
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    /**
     * The standard deviation that most of the values agree with. Where more than half of them are equal, as with a handful of
     * requests an hour, that would be nothing, and the ordinary one is taken.
     *
     * @param distances from the level, none negative
     */
    static double spread(double[] distances) {
        double middle = median(distances);
        return middle > 0
                ? DEVIATION * middle
                : Math.sqrt(Arrays.stream(distances)
                        .map(distance -> distance * distance)
                        .average()
                        .orElse(0));
    }

    static double[] distances(double[] values, double level) {
        return Arrays.stream(values).map(value -> Math.abs(value - level)).toArray();
    }
}
