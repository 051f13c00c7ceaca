package levee.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import levee.catalogue.Attribute;
import levee.catalogue.Facets;
import levee.catalogue.Money;
import levee.catalogue.Product;
import levee.catalogue.Sort;
import levee.page.PriceText;
import levee.page.Texts;
import levee.search.Filters;

/**
 * A listing as its page shows it: the goods, how many there are, what they can be narrowed down by, what they are
 * narrowed down by already, other orders, other pages.
 */
record Shelf(
        ListingChoice choice,
        List<ProductCard> cards,
        String total,
        List<FilterGroup> groups,
        List<Link> chips,
        String cleared,
        List<SortLink> sorts,
        Paging paging) {

    /** An order that the listing can be had in. */
    record SortLink(String text, String href, boolean current) {}

    /**
     * @param total how many there are, or have been counted
     * @param more whether there are more
     */
    static Shelf of(ListingChoice asked, List<Product> products, int total, boolean more, Facets facets) {
        ListingChoice choice = asked.onPage(Math.min(asked.page(), Paging.last(total)));
        return new Shelf(
                choice,
                ProductCard.of(products),
                totalText(total, more),
                Arrays.stream(Attribute.values())
                        .map(attribute -> FilterGroup.of(
                                attribute, facets, choice.filters().of(attribute)))
                        .filter(Objects::nonNull)
                        .toList(),
                chips(choice),
                choice.with(Filters.NONE).href(),
                sorts(choice),
                Paging.of(choice, total));
    }

    /** The id of an order other than the listing's own; null for that one. */
    public String getSortId() {
        return choice.sortId();
    }

    /** Whether this is not the whole listing in its own order, and so not for search engines. */
    public boolean isNarrowed() {
        return choice.sort() != null || !choice.filters().isEmpty();
    }

    private static String totalText(int total, boolean more) {
        if (more) {
            return Texts.of("listing.more-than", total);
        }
        return total == 1 ? Texts.of("listing.one") : Texts.of("listing.total", total);
    }

    private static List<Link> chips(ListingChoice choice) {
        List<Link> chips = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            for (String value : choice.filters().of(attribute)) {
                chips.add(new Link(value, choice.without(attribute, value).href()));
            }
        }
        var lowest = choice.filters().lowest();
        var highest = choice.filters().highest();
        if (lowest != null || highest != null) {
            chips.add(new Link(priceText(lowest, highest), choice.withoutPrice().href()));
        }
        return chips;
    }

    private static String priceText(BigDecimal lowest, BigDecimal highest) {
        String currency = Money.SHOP_CURRENCY;
        if (highest == null) {
            return Texts.of("filter.price-from", PriceText.of(lowest, currency));
        }
        return lowest == null
                ? Texts.of("filter.price-to", PriceText.of(highest, currency))
                : Texts.of("filter.price-between", PriceText.of(lowest, currency), PriceText.of(highest, currency));
    }

    /** A category is sorted by popularity if nothing is said, a search by relevance. */
    private static List<SortLink> sorts(ListingChoice choice) {
        Sort own = choice.query() == null ? Sort.POPULAR : null;
        Stream<Sort> sorts =
                Stream.concat(own == null ? Stream.of((Sort) null) : Stream.empty(), Arrays.stream(Sort.values()));
        return sorts.map(sort -> new SortLink(
                        Texts.of("sort."
                                + (sort == null
                                        ? "relevance"
                                        : choice.sortedBy(sort).sortId())),
                        choice.sortedBy(sort == own ? null : sort).href(),
                        sort == choice.sort() || choice.sort() == null && sort == own))
                .toList();
    }
}
