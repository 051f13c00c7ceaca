package levee.office.cache;

import java.io.Serializable;
import levee.cache.Policies;
import levee.cache.Policy;
import levee.cache.Region;

/**
 * Whether a region keeps anything, in a word and a colour.
 *
 * @param label of the text that says so: open, not-kept, or the reason of the bypass
 */
public record RegionState(String label, String look, boolean closed, boolean own) implements Serializable {

    static RegionState of(Region region, boolean hasPolicy) {
        if (!hasPolicy) {
            return new RegionState("not-kept", "warn", false, false);
        }
        Policy policy = Policies.ofThisNode().of(region).now();
        boolean own = Policies.ofThisNode().isOwn(region);
        return policy.closedBy()
                .map(reason -> new RegionState(reason.label(), "bad", true, own))
                .orElseGet(() -> new RegionState("open", "good", false, own));
    }
}
