package levee.alerts;

import java.time.Duration;

/**
 * When an alert fires: something has been worse than the threshold for some time, and there was enough of it to tell.
 *
 * @param threshold in the unit of the alert, see its {@link Condition}
 * @param window over which it is looked at
 * @param lasting for how long without a break it must have been so
 * @param minimumVolume in the window; what is less says nothing
 */
public record Rule(
        AlertName name,
        boolean enabled,
        double threshold,
        Duration window,
        Duration lasting,
        double minimumVolume,
        Severity severity) {}
