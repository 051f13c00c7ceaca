package levee.search;

import java.util.List;
import levee.catalogue.Facets;
import levee.catalogue.Product;

/**
 * An answer.
 *
 * @param products the part that was asked for
 * @param total how many there are, counted up to {@link ProductSearch#MOST}
 * @param more whether there are more than that
 * @param matches what the words alone match, before filters; null for a listing of a category
 * @param anyWord whether no product matches all of the words, and these match one of them
 */
public record Found(List<Product> products, int total, boolean more, Matches matches, boolean anyWord) {

    /**
     * Of the best matches of the words, at most {@link ProductSearch#MOST}: what they can be narrowed down by.
     *
     * @param categories the ids of the categories in which they stand, most frequent first
     */
    public record Matches(Facets facets, List<Long> categories) {}
}
