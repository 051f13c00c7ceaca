/**
 * What wakes somebody: rules over the signals of all nodes, evaluated by one of them; for what fires, the causes in the
 * order of their likelihood, with the evidence; who is told, and who is told next; and what can be repaired from there. Uses
 * {@code signals}, {@code cache}, {@code accounts} and {@code mail}. Who stands above tells it of repairs by implementing
 * {@link levee.alerts.Repair}, and learns of alerts from CDI events.
 */
package levee.alerts;
