/**
 * What fires, as operations see it: the cause first, what was ruled out, the repairs as buttons; the rules, and the runbook.
 * Uses {@code alerts}, {@code incidents} for the story that an alert opened, and {@code accounts} for who may and who did.
 */
package levee.office.alerts;
