package levee.catalogue;

/**
 * A product was made or changed: its texts, its category, its variants, prices, or whether it is on sale. To be fired
 * within the transaction that changes it, so that whatever is derived from the product changes with it or not at all.
 */
public record ProductChanged(long productId) {}
