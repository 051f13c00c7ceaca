package levee.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a set of products can be narrowed down by: for each attribute its values, the most frequent first. */
public final class Facets {

    /** One value of an attribute, and how many products have it. */
    public record Value(String text, int products) {}

    private final Map<Attribute, List<Value>> values = new EnumMap<>(Attribute.class);

    /** Values are to be added with the most frequent first. */
    public void add(Attribute attribute, String text, int products) {
        values.computeIfAbsent(attribute, first -> new ArrayList<>()).add(new Value(text, products));
    }

    public List<Value> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** Each product has one brand: so many products are counted here. */
    public int products() {
        return of(Attribute.BRAND).stream().mapToInt(Value::products).sum();
    }
}
