/**
 * Visitors of a running shop, for tests: one that speaks plain HTTP, keeps its cookies and fills in forms, the two nodes
 * and the database that all tests of the running shop share, and a browser. May use everything.
 */
package levee.visitor;
