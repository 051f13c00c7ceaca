package levee.alerts.diagnosis;

import java.time.Instant;
import java.util.OptionalDouble;

/** What is usual at an hour, by whoever keeps a base line; without such a bean the half hour before the trouble is. */
public interface UsualTraffic {

    /** Requests for visitors' pages a second; empty if it is not known yet. */
    OptionalDouble requests(Instant at);
}
