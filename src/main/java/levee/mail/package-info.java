/**
 * Letters to people. Whoever has something to tell adds a letter to the {@link levee.mail.Outbox} within the
 * transaction that gives the reason; the courier of some node takes it from there after the commit. Uses nothing else
 * of ours.
 */
package levee.mail;
