/**
 * Flash sales: an event with stock of its own. Its units are taken out of the general stock when it is scheduled, held for a
 * buyer for a bounded time, sold with the order, and given back when it is over. Decided in the database; what waits on a
 * node for the same units is decided together ({@link levee.stock.sale.ReservationGroups}). Each movement is written into a
 * ledger, against which the counters are proved ({@link levee.stock.sale.Reconciliation}).
 */
package levee.stock.sale;
