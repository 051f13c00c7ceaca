package levee.cache.audit;

import java.util.List;

/**
 * Fired on a node after each audit of its cache.
 *
 * @param appeared the findings that the audit before did not have, or not with this severity
 * @param gone those that it had and this one has not
 */
public record CacheAudited(Audit audit, List<Finding> appeared, List<Finding> gone) {

    public boolean isChange() {
        return !appeared.isEmpty() || !gone.isEmpty();
    }
}
