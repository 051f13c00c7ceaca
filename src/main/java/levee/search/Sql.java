package levee.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import levee.cache.Fresh;
import levee.catalogue.Attribute;
import levee.catalogue.ListedAttributes;

/** A statement that grows with what is asked for, and is always fresh. What comes from outside is a parameter, never part of the text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql add(String part, Object... values) {
        text.append(part).append('\n');
        parameters.addAll(List.of(values));
        return this;
    }

    Sql in(String column, Collection<?> values) {
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return add("AND " + column + " IN (" + marks + ")", values.toArray());
    }

    /**
     * The conditions that filters are.
     *
     * @param row the alias of a row that has product_id, brand, price_amount and attributes
     */
    Sql where(Filters filters, String row) {
        price(row, ">=", filters.lowest());
        price(row, "<=", filters.highest());
        if (!filters.of(Attribute.BRAND).isEmpty()) {
            in(row + ".brand", filters.of(Attribute.BRAND));
        }
        List<Attribute> ofVariants = Stream.of(Attribute.COLOUR, Attribute.CAPACITY, Attribute.SIZE)
                .filter(filters.values()::containsKey)
                .toList();
        if (!ofVariants.isEmpty()) {
            // The variants of few products are looked at: of those that have all that is asked for, in one or another.
            ofVariants.forEach(attribute -> listed(row, attribute, filters.of(attribute)));
            // One variant must have them all: a black one in L does not make a black one in M. Not EXISTS, which the
            // servers may turn round, to read all variants of the shop first.
            add("AND 1 = (SELECT 1 FROM variants v WHERE v.product_id = " + row + ".product_id AND v.active");
            ofVariants.forEach(attribute -> in("v." + attribute.id(), filters.of(attribute)));
            add("LIMIT 1)");
        }
        return this;
    }

    /** See {@link ListedAttributes#text}. */
    private void listed(String row, Attribute attribute, List<String> values) {
        String any = String.join(" OR ", Collections.nCopies(values.size(), row + ".attributes LIKE ? ESCAPE '!'"));
        add(
                "AND (" + any + ")",
                values.stream()
                        .map(value -> "%" + attribute.id() + "=" + value.replaceAll("[!%_]", "!$0") + "\n%")
                        .toArray());
    }

    private void price(String row, String comparison, BigDecimal bound) {
        if (bound != null) {
            add("AND " + row + ".price_amount " + comparison + " ?", bound);
        }
    }

    Query on(EntityManager em) {
        Query query = em.createNativeQuery(Fresh.SQL + " " + text);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
