package levee.alerts.repairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import levee.alerts.Alert;
import levee.alerts.AlertName;
import levee.signals.SignalStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has repaired without a person what has fired for as long as a person has had time to, if the settings allow it. */
@ApplicationScoped
public class AutomaticRepair {

    @Inject
    private SelfRepair self;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = RepairSettings.AUTOMATIC, defaultValue = RepairSettings.AUTOMATIC_DEFAULT)
    private boolean automatic;

    @Inject
    @ConfigProperty(name = RepairSettings.AFTER, defaultValue = RepairSettings.AFTER_DEFAULT)
    private long afterSeconds;

    /** @param firing what is written: a repair is one of an episode */
    public void repair(List<Alert> firing, SignalStore signals) {
        if (automatic) {
            // One alert is enough: whatever is closed is looked at for it.
            firing.stream().filter(this::isDue).findFirst().ifPresent(alert -> self.repair(alert, signals));
        }
    }

    private boolean isDue(Alert alert) {
        Instant due = alert.getFiredAt().plusSeconds(afterSeconds);
        return alert.getName() == AlertName.CACHE_BYPASS && !clock.instant().isBefore(due);
    }
}
