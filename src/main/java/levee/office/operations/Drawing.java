package levee.office.operations;

import java.util.Arrays;
import java.util.List;

/**
 * Paths of a chart, in the units of its drawing: {@link #STEP} for each step, and {@link #FLOOR} from the floor up to the
 * highest value. What is not known, NaN, is left open.
 */
public final class Drawing {

    public static final int STEP = 10;
    static final int FLOOR = 300;

    private Drawing() {}

    /** Columns that stand upon each other, the first on the floor: a path for each. */
    public static List<String> stacked(List<double[]> series, double highest) {
        if (series.isEmpty()) {
            return List.of();
        }
        double[] below = new double[series.get(0).length];
        return series.stream().map(values -> columns(values, below, highest)).toList();
    }

    /** @param below what stands below, to which these are added */
    private static String columns(double[] values, double[] below, double highest) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                int from = height(below[i], highest);
                below[i] += values[i];
                // However little it is, it is seen.
                int height = Math.max(1, height(below[i], highest) - from);
                path.append('M').append(i * STEP).append(' ').append(FLOOR - from);
                path.append('v')
                        .append(-height)
                        .append('h')
                        .append(STEP)
                        .append('v')
                        .append(height)
                        .append('z');
            }
        }
        return path.toString();
    }

    /** From the middle of a step to that of the next. */
    public static String line(double[] values, double highest) {
        StringBuilder path = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                open = false;
            } else {
                path.append(open ? 'L' : 'M').append(i * STEP + STEP / 2).append(' ');
                path.append(FLOOR - height(values[i], highest));
                // One alone is a point: a line of no length has round ends.
                path.append(open ? "" : "h0");
                open = true;
            }
        }
        return path.toString();
    }

    private static int height(double value, double highest) {
        return highest <= 0 ? 0 : (int) Math.round(FLOOR * Math.min(1, value / highest));
    }

    static double highestSum(List<double[]> series) {
        int steps = series.isEmpty() ? 0 : series.get(0).length;
        double highest = 0;
        for (int i = 0; i < steps; i++) {
            double sum = 0;
            for (double[] values : series) {
                sum += Double.isNaN(values[i]) ? 0 : values[i];
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    public static double highest(List<double[]> series) {
        return series.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    static double last(double[] values) {
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}
