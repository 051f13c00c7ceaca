package levee.cache.audit;

import java.util.List;
import java.util.SortedMap;

/**
 * What one look at the cache of a node has found.
 *
 * @param answered the last demand of an audit that was known when it began, by its number in the log of changes
 * @param findings the worst first
 * @param facts what is in effect, by name
 */
public record Audit(
        String node,
        Cause cause,
        long answered,
        List<Finding> findings,
        List<CanaryResult> canaries,
        SortedMap<String, String> facts) {

    /** Why it was made. */
    public enum Cause {
        START,
        MINUTE,
        CHANGE,
        DEMAND
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    boolean isBad() {
        return count(Severity.CRITICAL) > 0;
    }
}
