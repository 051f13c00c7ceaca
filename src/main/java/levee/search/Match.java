package levee.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import levee.catalogue.Attribute;
import levee.catalogue.Facets;
import levee.catalogue.ListedAttributes;

/** One product that words match, with what the matches are counted by. */
record Match(long productId, long categoryId, String brand, String attributes) {

    static Match of(Object[] row) {
        return new Match(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3]);
    }

    static Found.Matches summary(List<Match> matches) {
        Map<Attribute, Map<String, Integer>> values = new LinkedHashMap<>();
        Map<Long, Integer> categories = new HashMap<>();
        Map<String, ListedAttributes> parsed = new HashMap<>();
        for (Match match : matches) {
            categories.merge(match.categoryId, 1, Integer::sum);
            count(values, Attribute.BRAND, match.brand);
            parsed.computeIfAbsent(match.attributes, ListedAttributes::parse)
                    .forEach((attribute, value) -> count(values, attribute, value));
        }
        Facets facets = new Facets();
        values.forEach((attribute, counts) ->
                byFrequency(counts).forEach(count -> facets.add(attribute, count.getKey(), count.getValue())));
        return new Found.Matches(
                facets, byFrequency(categories).stream().map(Map.Entry::getKey).toList());
    }

    private static void count(Map<Attribute, Map<String, Integer>> values, Attribute attribute, String value) {
        values.computeIfAbsent(attribute, first -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    private static <T extends Comparable<T>> List<Map.Entry<T, Integer>> byFrequency(Map<T, Integer> counts) {
        Comparator<Map.Entry<T, Integer>> most =
                Map.Entry.<T, Integer>comparingByValue().reversed();
        return counts.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
