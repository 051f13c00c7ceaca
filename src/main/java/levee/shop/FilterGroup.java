package levee.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import levee.catalogue.Attribute;
import levee.catalogue.Facets;
import levee.page.Texts;

/**
 * One attribute by which a listing can be narrowed down.
 *
 * @param id of the parameter
 * @param options the most frequent values
 * @param others further values, folded away
 */
record FilterGroup(String id, String title, List<Option> options, List<Option> others) {

    /** A value that can be ticked. */
    record Option(String value, int products, boolean ticked) {}

    private static final Comparator<Option> BY_SIZE = Comparator.comparing(Option::value, new SizeOrder());

    private static final int FIRST = 8;
    private static final int MOST = 40;

    /** Null if there is nothing to choose. */
    static FilterGroup of(Attribute attribute, Facets facets, List<String> ticked) {
        List<Option> options = new ArrayList<>();
        List<Option> others = new ArrayList<>();
        for (Facets.Value value : facets.of(attribute)) {
            boolean chosen = ticked.contains(value.text());
            Option option = new Option(value.text(), value.products(), chosen);
            if (chosen || options.size() < FIRST) {
                options.add(option);
            } else if (others.size() < MOST) {
                others.add(option);
            }
        }
        if (options.size() < 2 && ticked.isEmpty()) {
            return null;
        }
        if (attribute == Attribute.SIZE || attribute == Attribute.CAPACITY) {
            options.sort(BY_SIZE);
            others.sort(BY_SIZE);
        }
        return new FilterGroup(attribute.id(), Texts.of("filter." + attribute.id()), options, others);
    }
}
