/**
 * How many units of each variant there are, and the taking of them: decided in the database by a conditional update,
 * never in memory. Uses the catalogue's ids.
 */
package levee.stock;
