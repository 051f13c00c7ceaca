/**
 * What a visitor means to buy: lines in the database, found by a random id that the visitor's session holds. Uses the
 * catalogue for what a line is about and the stock for whether there is enough of it; takes no stock itself.
 */
package levee.cart;
