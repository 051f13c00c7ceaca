/**
 * Why something is wrong: the facts that matter, each beside its normal value ({@link levee.alerts.diagnosis.Evidence}), are
 * heard by one judge for each possible cause, and the causes are put in the order of how much of what is seen they explain
 * ({@link levee.alerts.diagnosis.Ranking}). {@code payara/alerts/diagnosis.md} tells it for people. Uses {@code signals} and
 * {@code cache}.
 */
package levee.alerts.diagnosis;
