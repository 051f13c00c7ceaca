package levee.alerts.rules;

import java.time.Duration;

/**
 * What a rule for one alert may say.
 *
 * @param unit of the threshold, as it follows a number: "statements a second"
 * @param least the lowest threshold that does not always fire
 * @param most the highest that can ever be reached
 * @param shortest window in which there is something to be seen
 * @param longest window that the signals are kept for
 */
public record Limits(String unit, double least, double most, Duration shortest, Duration longest) {

    /** Of a rule that looks at the signals by the second. */
    static Limits bySecond(String unit, double least, double most) {
        return new Limits(unit, least, most, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }
}
