/**
 * What all nodes together have told, by the minute, for ninety days, in the database. {@link
 * levee.signals.history.SignalHistory} reads it; {@link levee.signals.history.MinuteKeeper} writes it.
 */
package levee.signals.history;
