/**
 * The benchmark of what watches the shop: that it speaks up in time, and is quiet otherwise. Uses {@code levee.alerts},
 * which is what is measured, and the tools of its parent package.
 */
package levee.command.bench.watch;
