/**
 * The operations room: one page for the big screen, which says in a sentence how the shop is, and shows by charts that move by
 * themselves what the nodes tell. {@link levee.office.operations.OperationsRoom} is where to begin to read.
 */
package levee.office.operations;
