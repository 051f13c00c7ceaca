package levee.alerts;

import java.time.Instant;

/**
 * A rule that fires, or is about to.
 *
 * @param violation as it was found last
 * @param since when its condition has held
 */
public record Fired(Rule rule, Violation violation, Instant since) {}
