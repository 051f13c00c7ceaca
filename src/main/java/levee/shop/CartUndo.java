package levee.shop;

/** What was removed from the cart, to be put in again. */
record CartUndo(long variant, int quantity) {}
