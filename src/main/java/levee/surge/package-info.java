/**
 * Where more come than can be served: who gets in, who waits, who is told to come again. {@link levee.surge.admission} stands
 * before every page, {@link levee.surge.room} before a sale, and {@link levee.surge.ladder} says what is given up. Uses the cache for pages that can be shown late, the signals for
 * what all nodes measure, the accounts for where a request comes from, and the stock for its sales.
 */
package levee.surge;
