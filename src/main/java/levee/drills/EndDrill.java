package levee.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;

/** Whatever is wrong: if a drill is under way, that may be why. */
@ApplicationScoped
class EndDrill implements Repair {

    @Inject
    private FaultWatch watch;

    @Inject
    private Drills drills;

    @Override
    public String name() {
        return "end-drill";
    }

    @Override
    public Optional<String> offer(Finding finding) {
        return watch.isAnythingBroken() ? Optional.of("End the drill that is under way") : Optional.empty();
    }

    @Override
    public String perform(Finding finding, String by) {
        if (!drills.stop(by)) {
            throw new IllegalStateException("No drill is under way any more.");
        }
        return "Ended the drill that was under way";
    }
}
