/**
 * What the shop sells: the category tree, products with their variants, prices, and the listings by which shoppers
 * browse. Uses nothing else of ours: it does not know how many units are left, who buys, or how a page looks.
 */
package levee.catalogue;
