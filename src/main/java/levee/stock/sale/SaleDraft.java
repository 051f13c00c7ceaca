package levee.stock.sale;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import levee.catalogue.Money;
import levee.catalogue.Slug;

/**
 * What somebody wants a sale to be. May be written down half thought out: whether it can be scheduled, {@link FlashSales}
 * decides; what is nonsense at any time, {@link #requireSense} refuses.
 *
 * @param unitsABuyer the most units of each item that a buyer gets
 */
public record SaleDraft(
        String title, String slug, Instant startsAt, Instant endsAt, int unitsABuyer, List<Item> items) {

    public static final int MOST_ITEMS = 20;
    public static final int MOST_UNITS = 10_000_000;

    /** As many as a cart takes of one thing. */
    public static final int MOST_UNITS_A_BUYER = 20;

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final BigDecimal DEAREST = new BigDecimal("9999999.99");
    private static final int LONGEST_TITLE = 120;

    /** So many units of a variant, each for so much. */
    public record Item(long variantId, Money price, int units) {}

    public SaleDraft {
        title = title == null ? "" : title.strip();
        slug = slug == null || slug.isBlank() ? Slug.of(title) : slug.strip();
        items = List.copyOf(items);
    }

    void requireSense() {
        require(!title.isEmpty(), "Give the sale a title.");
        require(title.length() <= LONGEST_TITLE, "A title has at most " + LONGEST_TITLE + " characters.");
        require(
                slug.equals(Slug.of(slug)),
                "The address of a sale has small letters, digits and hyphens, such as " + Slug.of(slug) + ".");
        require(startsAt != null && endsAt != null, "Say when the sale starts and when it ends.");
        require(endsAt.isAfter(startsAt), "The sale ends before it starts. Let it end later.");
        require(
                Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0,
                "A flash sale lasts at most " + LONGEST.toDays() + " days.");
        require(
                unitsABuyer >= 1 && unitsABuyer <= MOST_UNITS_A_BUYER,
                "A buyer gets between 1 and " + MOST_UNITS_A_BUYER + " units of each thing.");
        require(items.size() <= MOST_ITEMS, "A sale has at most " + MOST_ITEMS + " things.");
        Set<Long> variants = new HashSet<>();
        for (Item item : items) {
            require(variants.add(item.variantId()), "The same thing is in this sale twice. Leave it in once.");
            require(
                    item.price().getAmount().signum() > 0
                            && item.price().getAmount().compareTo(DEAREST) <= 0,
                    "A price lies above 0 and is at most " + DEAREST + ".");
            require(
                    item.units() >= 1 && item.units() <= MOST_UNITS,
                    "A sale has between 1 and " + MOST_UNITS + " units of a thing.");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new SaleRefused(otherwise);
        }
    }
}
