package levee.command.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many visitors come in a second: straight lines between points. An open model: nobody waits for anybody else before they
 * come, so a slow shop meets as many as a quick one.
 */
record ArrivalCurve(List<Point> points) {

    /** @param second since the beginning */
    record Point(double second, double visitors) {}

    ArrivalCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A curve has two points at least");
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).visitors < 0 || i > 0 && points.get(i).second < points.get(i - 1).second) {
                throw new IllegalArgumentException("Points come one after the other, and nobody comes less than never");
            }
        }
    }

    /**
     * From its parts of time and of the highest rate: {@code 0:0.2 0.5:1 1:0.1} begins at a fifth, is highest half way, and
     * ends at a tenth.
     */
    static ArrivalCurve of(String shape, double seconds, double highest) {
        List<Point> points = new ArrayList<>();
        for (String each : shape.strip().split("\\s+")) {
            String[] pair = each.split(":");
            points.add(new Point(Double.parseDouble(pair[0]) * seconds, Double.parseDouble(pair[1]) * highest));
        }
        return new ArrivalCurve(points);
    }

    static ArrivalCurve steady(double seconds, double visitors) {
        return new ArrivalCurve(List.of(new Point(0, visitors), new Point(seconds, visitors)));
    }

    double seconds() {
        return points.get(points.size() - 1).second;
    }

    double highest() {
        return points.stream().mapToDouble(Point::visitors).max().orElseThrow();
    }

    /** At a moment; where it leaps, after the leap. */
    double at(double second) {
        for (int i = points.size() - 1; i > 0; i--) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (second >= from.second && to.second > from.second) {
                double part = Math.min(1, (second - from.second) / (to.second - from.second));
                return from.visitors + part * (to.visitors - from.visitors);
            }
        }
        return points.get(0).visitors;
    }

    /** How many come in all. */
    double visitors() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            sum += (to.second - from.second) * (from.visitors + to.visitors) / 2;
        }
        return sum;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        points.forEach(point -> text.append(String.format(Locale.ROOT, "%.3f:%.5f ", point.second, point.visitors)));
        return text.toString().strip();
    }
}
