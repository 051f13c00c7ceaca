/**
 * Finding products by words and by what they are filtered for, in a table of its own that is kept right as products
 * change. Uses the catalogue.
 */
package levee.search;
