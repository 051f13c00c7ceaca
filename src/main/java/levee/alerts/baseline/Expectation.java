package levee.alerts.baseline;

import java.util.Comparator;
import java.util.List;

/**
 * One explanation of what should come now, on the scale of {@link Root}: anything from {@code low} to {@code high} is just
 * as it should be.
 *
 * @param spread of single values about it; never nothing
 */
record Expectation(double low, double high, double spread) {

    /** The least spread, however constant the series has been, as a share of the root: two per cent of a great level. */
    private static final double GRAIN = 0.01;

    private static final double SMALLEST = 1e-3;

    Expectation {
        spread = Math.max(spread, Math.max(SMALLEST, GRAIN * Math.max(Math.abs(low), Math.abs(high))));
    }

    static Expectation about(double level, double spread) {
        return new Expectation(level, level, spread);
    }

    Expectation shifted(double by) {
        return new Expectation(low + by, high + by, spread);
    }

    static Expectation nearest(List<Expectation> all, double root) {
        return all.stream()
                .min(Comparator.comparingDouble(one -> Math.abs(one.deviations(root))))
                .orElseThrow();
    }

    /** Whether it is higher than one expects and lower than another: somewhere on the way between them. */
    static boolean amidst(List<Expectation> all, double root) {
        return all.stream().anyMatch(one -> one.deviations(root) >= 0)
                && all.stream().anyMatch(one -> one.deviations(root) <= 0);
    }

    /** What it expects that is nearest to the value. */
    double nearest(double root) {
        return Math.max(low, Math.min(high, root));
    }

    double deviations(double root) {
        return (root - nearest(root)) / spread;
    }

    /** In the unit of the series: the value that is one spread beyond what is expected, on the side of the given one. */
    double oneSpreadTowards(double root) {
        double expected = nearest(root);
        return Root.back(expected + Math.copySign(spread, root - expected));
    }
}
