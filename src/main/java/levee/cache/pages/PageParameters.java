package levee.cache.pages;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parameters of an address make a difference to its page, by region. Whatever else is added to a link, by a mailing to
 * know who has followed it or by whoever wants each request to be rendered anew, leads to the same page from memory.
 *
 * @param byRegion none for a region whose pages have no parameters
 */
record PageParameters(Map<String, Set<String>> byRegion) {

    static final PageParameters NONE = new PageParameters(Map.of());

    PageParameters {
        byRegion = Map.copyOf(byRegion);
    }

    /** @param names separated by white space; null for none */
    static Set<String> named(String names) {
        return names == null ? Set.of() : Set.of(names.strip().split("\\s+"));
    }

    /**
     * What is left of a query.
     *
     * @param query as it was sent; may be null
     * @return empty if nothing is
     */
    String telling(String region, String query) {
        Set<String> known = byRegion.get(region);
        if (query == null || known == null) {
            return query == null ? "" : query;
        }
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !isIdle(parameter, known))
                .collect(Collectors.joining("&"));
    }

    /** A name that is not plain may be understood as one that is known: it stays, so that no page is taken for another. */
    private static boolean isIdle(String parameter, Set<String> known) {
        String name = parameter.split("=", 2)[0];
        return !known.contains(name) && name.matches("[A-Za-z0-9_.-]*");
    }
}
