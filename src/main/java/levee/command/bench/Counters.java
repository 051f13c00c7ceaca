package levee.command.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import levee.command.machine.Failure;

/** What {@code /metrics} said at one moment: values by name and labels. */
public record Counters(Map<String, Double> values) {

    private static final String STATEMENTS = "levee_db_statements_total";
    private static final Pattern LINE = Pattern.compile("^([a-z0-9_]+(?:\\{[^}]*})?) (\\S+)$");

    public static Counters parse(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line -> values.merge(line.group(1), Double.parseDouble(line.group(2)), Double::sum));
        return new Counters(values);
    }

    /** A page that counts nothing must not be taken for one that sends nothing. */
    Counters requireStatements() {
        if (values.keySet().stream().noneMatch(series -> series.startsWith(STATEMENTS + "{"))) {
            throw new Failure("/metrics does not tell " + STATEMENTS + ": nothing can be measured.");
        }
        return this;
    }

    /** Those of two nodes together. */
    public Counters plus(Counters other) {
        return combine(other, 1);
    }

    /** What was counted since. */
    public Counters since(Counters before) {
        return combine(before, -1);
    }

    private Counters combine(Counters other, int sign) {
        Map<String, Double> sums = new LinkedHashMap<>(values);
        other.values.forEach((series, value) -> sums.merge(series, sign * value, Double::sum));
        return new Counters(sums);
    }

    /** The sum over all series of this name that carry all of these labels ({@code kind="select"}). */
    public double sum(String name, String... labels) {
        return values.entrySet().stream()
                .filter(series ->
                        series.getKey().equals(name) || series.getKey().startsWith(name + "{"))
                .filter(series -> has(series.getKey(), labels))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static boolean has(String series, String... labels) {
        for (String label : labels) {
            if (!series.contains(label)) {
                return false;
            }
        }
        return true;
    }

    /** Statements for visitors, loads of the cache among them, of this kind: {@code select} or {@code write}. */
    public double statements(String kind) {
        return sum(STATEMENTS, "kind=\"" + kind + "\"") - statements(kind, "housekeeping");
    }

    /** All that are sent, whatever for. */
    public double statements() {
        return sum(STATEMENTS);
    }

    public double statements(String kind, String origin) {
        return sum(STATEMENTS, "kind=\"" + kind + "\"", "origin=\"" + origin + "\"");
    }
}
