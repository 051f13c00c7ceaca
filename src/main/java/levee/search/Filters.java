package levee.search;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import levee.catalogue.Attribute;

/**
 * How a shopper narrows products down: by price, both ends included and null for open, and by attributes, of each of
 * which one of the values will do. Immutable.
 */
public record Filters(BigDecimal lowest, BigDecimal highest, Map<Attribute, List<String>> values) {

    public static final Filters NONE = new Filters(null, null, Map.of());

    public Filters {
        Map<Attribute, List<String>> given = new EnumMap<>(Attribute.class);
        values.forEach((attribute, texts) -> {
            if (!texts.isEmpty()) {
                given.put(attribute, List.copyOf(texts));
            }
        });
        values = Map.copyOf(given);
    }

    public boolean isEmpty() {
        return lowest == null && highest == null && values.isEmpty();
    }

    public List<String> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }
}
