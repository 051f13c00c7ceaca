package levee.exchange.file;

import levee.catalogue.Choice;
import levee.catalogue.Money;

/**
 * A variant as a line describes it, checked as far as that is possible without the shop.
 *
 * @param price null if the line has none
 * @param units null if the line does not say
 */
public record VariantDraft(long line, String sku, Choice choice, Money price, Integer units) {}
