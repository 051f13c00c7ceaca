package levee.office.alerts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.alerts.Rule;
import levee.alerts.rules.ChangedRule;
import levee.alerts.rules.Limits;

/**
 * A rule as it holds.
 *
 * @param changedBy null for one that is as the shop comes with it
 * @param objections why what the table says is not obeyed; none if it is
 */
public record RuleRow(
        String name,
        boolean enabled,
        String threshold,
        String unit,
        String window,
        String lasting,
        String minimumVolume,
        String severity,
        String look,
        String changedBy,
        Instant changedAt,
        List<String> objections)
        implements Serializable {

    static RuleRow of(Rule rule, Limits limits, Optional<ChangedRule> changed, List<String> objections) {
        return new RuleRow(
                rule.name().label(),
                rule.enabled(),
                number(rule.threshold()),
                limits.unit(),
                rule.window().toSeconds() + " s",
                rule.lasting().toSeconds() + " s",
                number(rule.minimumVolume()),
                rule.severity().label(),
                Look.of(rule.severity()),
                changed.map(ChangedRule::getChangedBy).orElse(null),
                changed.map(ChangedRule::getChangedAt).orElse(null),
                objections);
    }

    /** As people write it: {@code 3}, not {@code 3.0}. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    public String getAddress() {
        return "/office/alerts/rule?name=" + name;
    }
}
