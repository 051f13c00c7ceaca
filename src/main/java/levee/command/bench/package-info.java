/**
 * The benchmarks: what they measure, on nodes and a database of their own, and how the table is printed. Knows the shop
 * by its addresses, its pages and its {@code /metrics}, as any visitor could.
 */
package levee.command.bench;
