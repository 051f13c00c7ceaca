/**
 * The products of the back office: found among any number of them, created and changed without losing what another
 * person saved meanwhile. Uses the catalogue and the stock.
 */
package levee.office.products;
