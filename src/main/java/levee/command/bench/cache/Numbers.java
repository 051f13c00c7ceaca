package levee.command.bench.cache;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import levee.command.machine.Failure;

/** What a node answers: numbers by name, on one line. */
record Numbers(Map<String, Double> values) {

    private static final String FAILED = "failed: ";

    static Numbers of(Object... namesAndValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).doubleValue());
        }
        return new Numbers(values);
    }

    static String failed(Throwable reason) {
        return FAILED + reason.toString().replaceAll("\\s+", " ");
    }

    static Numbers parse(String line) {
        if (line.startsWith(FAILED)) {
            throw new Failure("A node of the benchmark " + line);
        }
        return new Numbers(Arrays.stream(line.strip().split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> Double.parseDouble(pair[1]),
                        (one, other) -> other,
                        LinkedHashMap::new)));
    }

    double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No " + name + " in " + this);
        }
        return value;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
