/**
 * Files of products as merchants' programs write them: finds out what kind a file is, reads it one product at a time,
 * and checks all that can be checked without the shop. Uses the catalogue's values (money, choice).
 */
package levee.exchange.file;
