package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.List;
import levee.signals.Happening;

/**
 * What was done to the shop, by whoever keeps it; without such a bean nothing is known to have been done. An alert waits for
 * the answer, so it must come at once, from what is known already.
 */
public interface RecentHappenings {

    /** @param from as their nodes' clocks tell it */
    List<Happening> since(Instant from);
}
