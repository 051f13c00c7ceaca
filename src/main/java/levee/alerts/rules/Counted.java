package levee.alerts.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was counted by the values of a label. */
final class Counted {

    private Counted() {}

    /** Those of which there was something, the most frequent first. */
    static List<String> some(Map<String, Double> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
