package levee.alerts.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import levee.cache.BypassReason;
import levee.cache.Policies;
import levee.cache.Region;

/** The regions that keep nothing on this node: policies are the same on all, within the bound. */
final class PolicyStates {

    private PolicyStates() {}

    static List<PolicyState> of(Policies policies) {
        return policies.regions().stream()
                .flatMap(region -> closed(policies, region))
                .toList();
    }

    private static Stream<PolicyState> closed(Policies policies, Region region) {
        return policies.of(region).now().closedBy().stream()
                .map(BypassReason::label)
                .map(reason -> new PolicyState(region.name(), reason, policies.isOwn(region)));
    }
}
