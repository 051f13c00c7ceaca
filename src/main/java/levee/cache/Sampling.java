package levee.cache;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Notes every five seconds, on every node, how much has been read. */
@Singleton
@Startup
public class Sampling {

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sample() {
        Samples.ofThisNode().take(clock.instant(), RegionFigures.ofThisNode());
    }
}
