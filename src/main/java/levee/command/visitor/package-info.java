/**
 * Visitors of a running shop who speak plain HTTP: they keep their cookies, read pages and fill in forms as people do.
 * For benchmarks, and for tests of the running shop. Knows the shop by its pages alone.
 */
package levee.command.visitor;
