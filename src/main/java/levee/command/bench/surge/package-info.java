/**
 * The benchmark of what stands the surge: what a refusal costs, what the waiting room costs a visitor, and how much the shop
 * still does when five times as many come as it can serve. Uses the tools of its parent package, and knows the shop by its
 * pages.
 */
package levee.command.bench.surge;
