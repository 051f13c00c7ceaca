package levee.alerts;

import java.time.Instant;

/**
 * An alert fires, and cannot be written, since the database does not answer: told outside of any transaction, asynchronously,
 * once, by whoever leads. Whoever can tell people without a database does; {@link AlertRaised} follows when it is back.
 *
 * @param headline the first line of its diagnosis
 */
public record AlertUnwritten(AlertName name, String subject, Severity severity, Instant firedAt, String headline) {}
