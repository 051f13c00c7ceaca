/**
 * Incidents, as those see them who are in the middle of one, and as those read them who were not: stages, timeline, actions and
 * post-mortems. Uses {@code incidents}, and {@code accounts} for who may and who did.
 */
package levee.office.incidents;
