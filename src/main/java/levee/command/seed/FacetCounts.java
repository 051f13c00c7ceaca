package levee.command.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many products of each category, with all below it, have a value: small, whatever the number of products. */
final class FacetCounts {
    private record Facet(long category, String attribute, String value) {}

    private final Map<Facet, Integer> counts = new HashMap<>();

    /** @param path the categories in which the product is listed */
    void count(Goods goods, List<Shelf> path) {
        for (var shelf : path) {
            count(shelf, "brand", goods.brand());
            goods.attributes().forEach((attribute, value) -> count(shelf, attribute.id(), value));
        }
    }

    private void count(Shelf shelf, String attribute, String value) {
        counts.merge(new Facet(shelf.id(), attribute, value), 1, Integer::sum);
    }

    void writeTo(BulkInsert facets) {
        for (var count : counts.entrySet()) {
            var facet = count.getKey();
            facets.add(facet.category, facet.attribute, facet.value, count.getValue());
        }
    }
}
