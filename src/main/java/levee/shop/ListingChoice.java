package levee.shop;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import levee.catalogue.Attribute;
import levee.catalogue.Sort;
import levee.search.Filters;
import levee.search.ProductSearch;
import levee.search.Words;

/**
 * What a shopper wants to see of a category or of what was found, as the parameters of an address say it; nonsense in
 * them is left out. Makes the addresses of neighbouring choices: another page, one filter less. Immutable.
 *
 * @param path of the address, without parameters
 * @param query what was typed to search for; null in a category
 * @param category within which a search stays; null for the whole shop
 * @param sort null for the listing's own order
 * @param page from 1
 */
record ListingChoice(String path, String query, Long category, Filters filters, Sort sort, int page) {

    static final int PAGE_SIZE = 24;

    /** So far can be leafed: who wants to see more narrows the listing down, and crawlers read the site map. */
    static final int PAGES = ProductSearch.MOST / PAGE_SIZE;

    private static final int MOST_VALUES = 10;
    private static final int LONGEST_VALUE = 80;

    static ListingChoice category(String path, Map<String, String[]> parameters) {
        return new ListingChoice(path, null, null, filters(parameters), sort(parameters), page(parameters));
    }

    static ListingChoice search(String path, Map<String, String[]> parameters) {
        OptionalLong category = Address.id(first(parameters, "category"));
        return new ListingChoice(
                path,
                query(first(parameters, "q")),
                category.isPresent() ? category.getAsLong() : null,
                filters(parameters),
                sort(parameters),
                page(parameters));
    }

    private static String query(String typed) {
        return Words.cut(typed.replaceAll("\\p{Cntrl}+", " ").strip());
    }

    private static Filters filters(Map<String, String[]> parameters) {
        Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            values.put(
                    attribute,
                    Arrays.stream(parameters.getOrDefault(attribute.id(), new String[0]))
                            .map(String::strip)
                            .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList());
        }
        BigDecimal lowest = price(first(parameters, "min"));
        BigDecimal highest = price(first(parameters, "max"));
        boolean turned = lowest != null && highest != null && lowest.compareTo(highest) > 0;
        return turned ? new Filters(highest, lowest, values) : new Filters(lowest, highest, values);
    }

    private static BigDecimal price(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") ? new BigDecimal(plain) : null;
    }

    private static Sort sort(Map<String, String[]> parameters) {
        String id = first(parameters, "sort");
        return Arrays.stream(Sort.values())
                .filter(sort -> id(sort).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String id(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static int page(Map<String, String[]> parameters) {
        String text = first(parameters, "page");
        return text.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(text), PAGES) : 1;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    int firstProduct() {
        return (page - 1) * PAGE_SIZE;
    }

    ListingChoice onPage(int other) {
        return new ListingChoice(path, query, category, filters, sort, other);
    }

    ListingChoice sortedBy(Sort other) {
        return new ListingChoice(path, query, category, filters, other, 1);
    }

    ListingChoice within(Long other) {
        return new ListingChoice(path, query, other, filters, sort, 1);
    }

    ListingChoice with(Filters others) {
        return new ListingChoice(path, query, category, others, sort, 1);
    }

    ListingChoice without(Attribute attribute, String value) {
        Map<Attribute, List<String>> left = new EnumMap<>(Attribute.class);
        filters.values()
                .forEach((kept, values) -> left.put(
                        kept,
                        values.stream()
                                .filter(each -> kept != attribute || !each.equals(value))
                                .toList()));
        return with(new Filters(filters.lowest(), filters.highest(), left));
    }

    ListingChoice withoutPrice() {
        return with(new Filters(null, null, filters.values()));
    }

    String sortId() {
        return sort == null ? null : id(sort);
    }

    /** The parameters always stand in the same order, so that one choice has one address. */
    String href() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", query);
        add(parts, "category", category);
        for (Attribute attribute : Attribute.values()) {
            filters.of(attribute).forEach(value -> add(parts, attribute.id(), value));
        }
        add(parts, "min", filters.lowest());
        add(parts, "max", filters.highest());
        add(parts, "sort", sortId());
        add(parts, "page", page == 1 ? null : page);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** The address under which a search engine should know a category's page: neither filtered nor sorted. */
    String canonical(int shownPage) {
        return new ListingChoice(path, query, category, Filters.NONE, null, shownPage).href();
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
