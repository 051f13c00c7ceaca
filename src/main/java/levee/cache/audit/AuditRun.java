package levee.cache.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import levee.cache.audit.Audit.Cause;

/**
 * An audit that was kept: one that was asked for, a node's first, or one that found something else than the one before.
 *
 * @param criticals how many there were, as the others
 * @param appeared what the one before did not have
 * @param gone what it had and this one has not
 */
public record AuditRun(
        long id,
        String node,
        Instant at,
        Cause cause,
        int criticals,
        int warnings,
        int notes,
        List<Finding> appeared,
        List<Finding> gone)
        implements Serializable {}
