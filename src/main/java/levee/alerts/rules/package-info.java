/**
 * When an alert fires: for each there is a {@link levee.alerts.rules.Condition} that looks at the signals, and a rule that
 * says how bad, for how long and of how much. The rules that the shop comes with are in
 * {@link levee.alerts.rules.DefaultRules}; what the back office has made of them, in {@link levee.alerts.rules.RuleBook}.
 */
package levee.alerts.rules;
