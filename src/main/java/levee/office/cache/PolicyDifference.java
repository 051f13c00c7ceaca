package levee.office.cache;

import java.util.ArrayList;
import java.util.List;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.PolicyChange;

/** What a change of a policy changed, in words. */
final class PolicyDifference {

    private final List<String> parts = new ArrayList<>();

    private PolicyDifference() {}

    static String of(PolicyChange change) {
        PolicyDifference difference = new PolicyDifference();
        difference.compare(change.before(), change.after(), change.region().tier());
        if (change.ownBefore() && !change.ownAfter()) {
            difference.parts.add("back to the policy of all "
                    + RegionRow.tier(change.region().tier()) + " regions");
        }
        return difference.parts.isEmpty() ? "nothing" : String.join(" · ", difference.parts);
    }

    private void compare(Policy before, Policy after, Tier tier) {
        if (before.enabled() != after.enabled()) {
            parts.add(after.enabled() ? "enabled" : "disabled");
        }
        compare("time to live", before.secondsToLive(), after.secondsToLive(), " s");
        if (tier == Tier.ENTITY) {
            compare("room", before.entries(), after.entries(), " entries");
        }
        compare("stale window", before.staleSeconds(), after.staleSeconds(), " s");
        compare("loads at a time", before.loads(), after.loads(), "");
    }

    private void compare(String name, int before, int after, String unit) {
        if (before != after) {
            parts.add(name + " " + Sizes.count(before) + unit + " → " + Sizes.count(after) + unit);
        }
    }
}
