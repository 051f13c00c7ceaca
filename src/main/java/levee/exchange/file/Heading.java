package levee.exchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The first line of a file: which column has which name. Case, spaces and underscores make no difference. */
final class Heading {

    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();

    Heading(List<String> names) {
        this.names = List.copyOf(names);
        for (int column = 0; column < names.size(); column++) {
            columns.putIfAbsent(normal(names.get(column)), column);
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }

    boolean has(String... wanted) {
        return Stream.of(wanted).allMatch(name -> columns.containsKey(normal(name)));
    }

    /** -1 if there is none. */
    int column(String name) {
        return columns.getOrDefault(normal(name), -1);
    }

    int size() {
        return names.size();
    }

    /** Beginning with the given text, in the order of the file. */
    List<String> namesBeginning(String beginning) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (normal(name).startsWith(normal(beginning))) {
                found.add(name);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
