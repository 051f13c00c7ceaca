/**
 * How much the shop can bear, as load tests have measured it, and what more nodes would bear by the Universal Scalability Law.
 * Knows nobody else; those who measure write here.
 */
package levee.traffic;
