package levee.catalogue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The colours, capacities and sizes that a product's listing stands for. Listings keep them as text, because whoever
 * changes a product later must know what the facets counted for it before. The text has one line for each value, such
 * as {@code colour=Black}, sorted. Immutable.
 */
public final class ListedAttributes {

    /** The width of the column; a product with more values is not found by those beyond it. */
    static final int LONGEST = 400;

    private final Map<Attribute, Set<String>> values = new EnumMap<>(Attribute.class);

    private ListedAttributes() {}

    public static ListedAttributes of(Product product) {
        return of(product.variantsOnSale().stream().map(Variant::getChoice).toList());
    }

    public static ListedAttributes of(Collection<Choice> choices) {
        ListedAttributes attributes = new ListedAttributes();
        for (Choice choice : choices) {
            attributes.add(Attribute.COLOUR, choice.getColour());
            attributes.add(Attribute.CAPACITY, choice.getCapacity());
            attributes.add(Attribute.SIZE, choice.getSize());
        }
        return parse(attributes.text());
    }

    public static ListedAttributes parse(String text) {
        ListedAttributes attributes = new ListedAttributes();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            attributes.add(
                    Attribute.valueOf(line.substring(0, equals).toUpperCase(Locale.ROOT)), line.substring(equals + 1));
        });
        return attributes;
    }

    private void add(Attribute attribute, String value) {
        if (value != null && !value.isBlank()) {
            values.computeIfAbsent(attribute, first -> new TreeSet<>()).add(value);
        }
    }

    public void forEach(BiConsumer<Attribute, String> action) {
        values.forEach((attribute, all) -> all.forEach(value -> action.accept(attribute, value)));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        forEach((attribute, value) -> {
            String line = attribute.id() + "=" + value + "\n";
            if (text.length() + line.length() <= LONGEST) {
                text.append(line);
            }
        });
        return text.toString();
    }
}
