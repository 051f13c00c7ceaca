package levee.search;

import levee.catalogue.Category;
import levee.catalogue.Sort;

/**
 * What is looked for, and which part of the answer.
 *
 * @param words none for a listing of a category
 * @param category only there and below; null for everywhere, which takes words
 * @param sort null for the best matches first, which takes words
 */
public record ProductQuery(Words words, Category category, Filters filters, Sort sort, int first, int most) {

    public ProductQuery {
        if (words.isEmpty() && (category == null || sort == null)) {
            throw new IllegalArgumentException("Nothing to look for, or no order to put it in");
        }
    }
}
