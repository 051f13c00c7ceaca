package levee.catalogue;

import java.util.List;

/**
 * Products were made or changed: their texts, categories, variants, prices, or whether they are on sale. To be fired
 * within the transaction that changes them, so that whatever is derived from the products changes with them or not at
 * all; the listings come first, and lock the products. Many at once cost a fraction of what they cost one by one.
 *
 * @param productIds each once, in the order in which they are locked
 */
public record ProductsChanged(List<Long> productIds) {

    public ProductsChanged {
        productIds = productIds.stream().distinct().sorted().toList();
    }
}
