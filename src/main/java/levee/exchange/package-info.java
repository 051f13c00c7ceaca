/**
 * Products in and out of the shop as files. Reads CSV of any size as merchants' programs write it, makes products of
 * it or changes those that are there, and says of every line that it could not take, why. Uses the catalogue and the
 * stock.
 */
package levee.exchange;
