/**
 * The office's pages of who is told when something is wrong: the rota and the escalation, silences, and the page behind the
 * link of a letter, which works without signing in. What they do is {@code levee.alerts.notice}'s.
 */
package levee.office.notice;
