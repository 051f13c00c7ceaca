package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import levee.alerts.Cause;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;
import levee.cache.PolicyChanges;
import levee.cache.Region;

/** Throws away what all nodes keep of a region, in case that nobody can read it. */
@ApplicationScoped
class ClearRegion implements Repair {

    static final String NAME = "clear-region";

    @Inject
    private PolicyChanges changes;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> offer(Finding finding) {
        return finding.cause() == Cause.CACHE_MISS_STORM
                        && !Regions.of(finding.subject()).isEmpty()
                ? Optional.of("Clear " + finding.subject())
                : Optional.empty();
    }

    @Override
    public String perform(Finding finding, String by) {
        for (Region region : Regions.of(finding.subject())) {
            changes.clear(region, by);
        }
        return "Cleared " + finding.subject() + " on all nodes";
    }
}
