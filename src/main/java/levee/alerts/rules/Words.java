package levee.alerts.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as they stand in a sentence. */
final class Words {

    private Words() {}

    /** As many digits as say something: 0.25, 4.1, 41, 4,100. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 10) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        return String.format(Locale.ENGLISH, Math.abs(value) >= 1 ? "%.1f" : "%.2f", value);
    }

    static String percent(double share) {
        return number(Math.rint(share * 100)) + " %";
    }

    static String seconds(double seconds) {
        return seconds < 1 ? number(Math.rint(seconds * 1_000)) + " ms" : number(seconds) + " s";
    }

    /** One; one and two; one, two and three. */
    static String list(Collection<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** In the order of their names; {@code node-1} is node 1. */
    static String nodes(Collection<String> nodes) {
        List<String> names = nodes.stream()
                .map(name -> name.replaceFirst("^node-", ""))
                .sorted()
                .toList();
        return (names.size() == 1 ? "node " : "nodes ") + list(names);
    }
}
