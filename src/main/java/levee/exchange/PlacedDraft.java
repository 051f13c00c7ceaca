package levee.exchange;

import levee.catalogue.Category;
import levee.exchange.file.ProductDraft;

/**
 * A product of a file, and where it belongs.
 *
 * @param category null if the file does not say
 */
record PlacedDraft(ProductDraft draft, Category category) {}
