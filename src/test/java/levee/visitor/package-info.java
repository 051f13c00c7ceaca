/**
 * The running shop that tests visit: two nodes and a database that they share, kinds of shoppers with the pages that
 * these can reach, and a browser. May use everything.
 */
package levee.visitor;
