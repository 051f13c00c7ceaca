/**
 * The stock of the back office: what is low or sold out, and its correction by hand with a reason. Uses the stock and the
 * catalogue.
 */
package levee.office.stock;
