package levee.office.loadtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import levee.loadtest.LoadCheck;
import levee.loadtest.LoadRun;

/** What is different between two runs, line by line. */
public final class RunDifference {

    private static final String ABSENT = "–";
    private static final double PERCENT = 100;

    /** @param change in percent, as text; empty where there is none to tell */
    public record Line(String name, String before, String after, String change) {}

    private RunDifference() {}

    /** Whatever one of the two has measured. */
    static List<Line> ofChecks(List<LoadCheck> before, List<LoadCheck> after) {
        Map<String, LoadCheck> one = byName(before);
        Map<String, LoadCheck> other = byName(after);
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .map(name -> line(name, one.get(name), other.get(name)))
                .toList();
    }

    private static Map<String, LoadCheck> byName(List<LoadCheck> checks) {
        return checks.stream()
                .collect(Collectors.toMap(
                        LoadCheck::getName, Function.identity(), (first, same) -> first, LinkedHashMap::new));
    }

    private static Line line(String name, LoadCheck before, LoadCheck after) {
        String change = before == null || after == null ? "" : change(before.getMeasured(), after.getMeasured());
        return new Line(name, text(before), text(after), change);
    }

    private static String text(LoadCheck check) {
        return check == null ? ABSENT : CheckRow.of(check).measured();
    }

    static String change(double before, double after) {
        if (before == after || before == 0) {
            return "";
        }
        return String.format(Locale.ENGLISH, "%+,.0f %%", PERCENT * (after - before) / before);
    }

    /** Build, sources, nodes, configuration, settings of the nodes: only those that differ. */
    static List<Line> ofCircumstances(LoadRun before, LoadRun after) {
        Map<String, String> one = circumstances(before);
        Map<String, String> other = circumstances(after);
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            String first = one.getOrDefault(name, ABSENT);
            String second = other.getOrDefault(name, ABSENT);
            if (!first.equals(second)) {
                lines.add(new Line(name, first, second, ""));
            }
        }
        return lines;
    }

    private static Map<String, String> circumstances(LoadRun run) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("profile", run.getProfile());
        all.put("nodes", Integer.toString(run.getNodes()));
        all.put("stage", run.getStage());
        all.put("build", run.getBuild());
        all.put("sources", run.getRevision());
        read(run.getConfiguration(), all);
        Map<String, String> settings = new LinkedHashMap<>();
        read(run.getSettings(), settings);
        new TreeSet<>(settings.keySet()).forEach(name -> all.put(name, settings.get(name)));
        return all;
    }

    private static void read(String lines, Map<String, String> into) {
        lines.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> into.put(pair[0], pair[1]));
    }
}
