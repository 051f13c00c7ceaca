package levee.drills;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the place of the application's clock: where drills are allowed it can be made wrong. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class DrillClock {

    @Inject
    @ConfigProperty(name = DrillSettings.ENABLED, defaultValue = DrillSettings.ENABLED_DEFAULT)
    private boolean enabled;

    @Produces
    Clock clock() {
        return enabled ? new SkewedClock(Clock.systemUTC()) : Clock.systemUTC();
    }
}
