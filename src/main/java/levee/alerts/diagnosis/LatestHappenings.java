package levee.alerts.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import levee.signals.Happening;
import levee.signals.Happenings;

/** What was done to the shop, as the table said when it was last read. */
@ApplicationScoped
public class LatestHappenings implements RecentHappenings {

    /** Those of a little more than the hour that is asked for: clocks are apart. */
    private static final Duration WITHIN = Duration.ofMinutes(75);

    private static final int MOST = 500;

    @Inject
    private Happenings table;

    @Inject
    private Clock clock;

    private volatile List<Happening> latest = List.of();

    /** May wait for the database; nobody else does. */
    public void read() {
        latest = List.copyOf(table.since(clock.instant().minus(WITHIN), MOST));
    }

    @Override
    public List<Happening> since(Instant from) {
        return latest.stream()
                .filter(happening -> !happening.at().isBefore(from))
                .toList();
    }
}
