/**
 * The orders of the back office: found by state, number, buyer or day, and moved on from paid to delivered, cancelled or
 * refunded. Uses the orders and the accounts.
 */
package levee.office.orders;
