package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import levee.alerts.Cause;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;
import levee.cache.Region;
import levee.cache.Warming;

/** Fills the grid, and so all nodes, with a region that has lost what it kept. */
@ApplicationScoped
class WarmRegion implements Repair {

    static final String NAME = "warm-region";

    @Inject
    private Warming warming;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> offer(Finding finding) {
        return finding.cause() == Cause.CACHE_MISS_STORM && !warmable(finding).isEmpty()
                ? Optional.of("Warm " + finding.subject())
                : Optional.empty();
    }

    private static List<Region> warmable(Finding finding) {
        return Regions.of(finding.subject()).stream().filter(Warming::isOffered).toList();
    }

    @Override
    public String perform(Finding finding, String by) {
        List<Region> begun = warmable(finding).stream().filter(warming::begin).toList();
        if (begun.isEmpty()) {
            throw new IllegalStateException(
                    finding.subject() + " is being warmed already, or may keep nothing now: restore its policy first.");
        }
        return "Began to warm " + Regions.names(begun);
    }
}
