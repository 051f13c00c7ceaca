package levee.office.loadtest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import levee.loadtest.LoadRun;
import levee.office.operations.Amounts;
import levee.office.operations.Chart;
import levee.office.operations.Drawing;

/** How capacity and p95 went from run to run, the oldest left. What climbs until it breaks says nothing of p95. */
final class Trends {

    private static final double MILLIS = 1_000;
    private static final int FEWEST = 2;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Trends() {}

    /** @param latest the latest run first */
    static List<Chart> of(List<LoadRun> latest) {
        List<LoadRun> runs = new ArrayList<>(latest);
        Collections.reverse(runs);
        List<Chart> charts = new ArrayList<>();
        add(
                charts,
                "capacity",
                "placed",
                runs.stream().filter(run -> run.getCapacity().isPresent()).toList(),
                run -> run.getCapacity().orElseThrow(),
                Amounts::number);
        add(
                charts,
                "p95",
                "p99",
                runs.stream().filter(run -> run.getCapacity().isEmpty()).toList(),
                run -> run.getP95() / MILLIS,
                Amounts::seconds);
        return charts;
    }

    private static void add(
            List<Chart> charts,
            String key,
            String look,
            List<LoadRun> runs,
            ToDoubleFunction<LoadRun> value,
            DoubleFunction<String> text) {
        if (runs.size() < FEWEST) {
            return;
        }
        double[] values = runs.stream().mapToDouble(value).toArray();
        double highest = Drawing.highest(List.of(values));
        String path = key.equals("capacity")
                ? Drawing.stacked(List.of(values), highest).get(0)
                : Drawing.line(values, highest);
        charts.add(new Chart(
                key,
                runs.size() * Drawing.STEP,
                text.apply(highest),
                DAY.format(runs.get(0).getBeganAt()),
                DAY.format(runs.get(runs.size() - 1).getBeganAt()),
                List.of(new Chart.Part(look, path, text.apply(values[values.length - 1])))));
    }
}
