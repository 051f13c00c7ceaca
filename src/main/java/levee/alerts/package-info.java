/**
 * What tells people that something is wrong: how unusual a figure is ({@link levee.alerts.baseline}), and how fast the
 * budget of an objective is spent ({@link levee.alerts.BurnRate}). May use {@code signals, cache, accounts, mail}.
 */
package levee.alerts;
