/**
 * What went wrong, and what was learned from it: an incident is opened by an alert or by hand, its timeline writes itself,
 * and its post-mortem begins as a draft that is filled already. Learns of alerts from their events, within the transactions
 * that write them, so that nothing of the story is lost. Uses {@code alerts}, {@code signals} and {@code accounts}.
 */
package levee.incidents;
