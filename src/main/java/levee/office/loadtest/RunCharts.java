package levee.office.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import levee.office.operations.Amounts;
import levee.office.operations.Chart;
import levee.office.operations.Drawing;

/** Draws what a run has measured, from its CSV: a column of a name that it does not have is empty. */
final class RunCharts {

    private static final double MILLIS = 1_000;
    private static final int MINUTE = 60;

    private final List<String> names;
    private final List<double[]> rows = new ArrayList<>();

    RunCharts(String csv) {
        List<String> lines = csv.lines().toList();
        names = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(","));
        lines.stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
            double[] row = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                row[i] = Double.parseDouble(cells[i]);
            }
            rows.add(row);
        });
    }

    List<Chart> draw() {
        if (rows.isEmpty()) {
            return List.of();
        }
        double[] pages = column("pages", 1);
        double[] bad = sum(column("errors", 1), column("refused", 1));
        double[] slow = column("p99", MILLIS);
        double[] half = column("p50", MILLIS);
        double[] orders = column("orders", 1);
        double most = Drawing.highest(List.of(sum(pages, bad)));
        List<String> columns = Drawing.stacked(List.of(bad, pages), most);
        double longest = Drawing.highest(List.of(slow));
        double quickest = Drawing.highest(List.of(orders));
        return List.of(
                chart(
                        "pages",
                        most,
                        Amounts::number,
                        new Chart.Part("failed", columns.get(0), highest(bad, Amounts::number)),
                        new Chart.Part("pages", columns.get(1), highest(pages, Amounts::number))),
                chart(
                        "time",
                        longest,
                        Amounts::seconds,
                        new Chart.Part("p99", Drawing.line(slow, longest), highest(slow, Amounts::seconds)),
                        new Chart.Part("p50", Drawing.line(half, longest), highest(half, Amounts::seconds))),
                chart(
                        "orders",
                        quickest,
                        Amounts::number,
                        new Chart.Part(
                                "placed",
                                Drawing.stacked(List.of(orders), quickest).get(0),
                                highest(orders, Amounts::number))));
    }

    private double[] column(String name, double divisor) {
        int which = names.indexOf(name);
        return rows.stream()
                .mapToDouble(row -> which < 0 || which >= row.length ? 0 : row[which] / divisor)
                .toArray();
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static String highest(double[] values, DoubleFunction<String> text) {
        return text.apply(Drawing.highest(List.of(values)));
    }

    private Chart chart(String key, double highest, DoubleFunction<String> text, Chart.Part... parts) {
        int seconds = (int) rows.get(rows.size() - 1)[0];
        String end = String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
        return new Chart(key, rows.size() * Drawing.STEP, text.apply(highest), "0:00", end, List.of(parts));
    }
}
