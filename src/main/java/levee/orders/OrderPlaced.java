package levee.orders;

import levee.catalogue.Money;

/** News: an order was placed and paid for. Told once, after its commit, on the node where it happened. */
public record OrderPlaced(String number, Money total, int units) {}
