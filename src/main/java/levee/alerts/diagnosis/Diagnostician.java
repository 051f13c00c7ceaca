package levee.alerts.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalDouble;
import levee.alerts.Diagnosing;
import levee.alerts.Diagnosis;
import levee.alerts.Fired;
import levee.cache.Policies;
import levee.signals.SignalStore;
import levee.traffic.LatestCapacities;

/**
 * Finds the causes of what fires: the first of them is the first line of the alert. Holds nothing, so that whoever leads
 * next finds the same.
 */
@ApplicationScoped
public class Diagnostician implements Diagnosing {

    private EvidenceReader reader;

    /** For CDI. */
    protected Diagnostician() {}

    @Inject
    Diagnostician(
            Instance<RecentHappenings> happenings,
            Instance<UsualTraffic> usual,
            Instance<LatestCapacities> capacities) {
        this(new EvidenceReader(
                happenings.isResolvable() ? happenings.get() : from -> List.of(),
                () -> PolicyStates.of(Policies.ofThisNode()),
                usual.isResolvable() ? usual.get() : at -> OptionalDouble.empty(),
                // Campaigns are not kept here: so none has announced anything.
                () -> false,
                () -> capacities.isResolvable() ? capacities.get().changes() : List.of()));
    }

    Diagnostician(EvidenceReader reader) {
        this.reader = reader;
    }

    @Override
    public Diagnosis diagnose(List<Fired> fired, SignalStore signals) {
        return Ranking.diagnose(reader.read(fired, signals));
    }
}
