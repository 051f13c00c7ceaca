package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import levee.alerts.Cause;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;
import levee.cache.PolicyChanges;
import levee.cache.PolicyRefused;
import levee.cache.Region;

/** Gives the regions of a type in which nothing may be kept the last policy again with which something was. */
@ApplicationScoped
class RestorePolicy implements Repair {

    static final String NAME = "restore-policy";

    private static final Set<Cause> HELPS_AGAINST = Set.of(Cause.CACHE_BYPASS, Cause.CONFIGURATION_CHANGE);

    @Inject
    private PolicyChanges changes;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> offer(Finding finding) {
        return HELPS_AGAINST.contains(finding.cause())
                        && !Regions.closed(finding.subject()).isEmpty()
                ? Optional.of("Restore the last good policy of " + finding.subject())
                : Optional.empty();
    }

    @Override
    public String perform(Finding finding, String by) {
        List<Region> closed = Regions.closed(finding.subject());
        try {
            closed.forEach(
                    region -> changes.restoreLastGood(region, by, "Restored from an alert: nothing of it was kept"));
        } catch (PolicyRefused e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return "Restored the last good policy of " + Regions.names(closed);
    }

    @Override
    public boolean isAutomatic() {
        return true;
    }
}
