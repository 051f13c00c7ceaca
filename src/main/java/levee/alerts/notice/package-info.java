/**
 * Who is told that something is wrong, by which way, and who next if nobody takes it on: people, their rota, the steps of the
 * escalation, silences, and the messages. {@link levee.alerts.notice.Escalation} is where to begin to read. What is to be sent
 * is a row of the transaction that decides it, so that nothing is lost with a node; only what says that the database is away
 * goes past it ({@link levee.alerts.notice.WithoutDatabase}).
 */
package levee.alerts.notice;
