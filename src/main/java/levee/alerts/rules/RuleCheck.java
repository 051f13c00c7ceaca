package levee.alerts.rules;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import levee.alerts.Rule;

/** What is wrong with a rule that somebody has typed, in sentences that say what to do instead. */
final class RuleCheck {

    /** Whoever waits longer hears of it from somebody else. */
    static final Duration LONGEST_LASTING = Duration.ofMinutes(10);

    private RuleCheck() {}

    /** @return none if the rule makes sense */
    static Map<RulePart, String> objections(Rule rule, Limits limits) {
        Map<RulePart, String> objections = new EnumMap<>(RulePart.class);
        threshold(rule.threshold(), limits).ifPresent(text -> objections.put(RulePart.THRESHOLD, text));
        window(rule.window(), limits).ifPresent(text -> objections.put(RulePart.WINDOW, text));
        lasting(rule.lasting()).ifPresent(text -> objections.put(RulePart.LASTING, text));
        if (!Double.isFinite(rule.minimumVolume()) || rule.minimumVolume() < 0) {
            objections.put(RulePart.MINIMUM_VOLUME, "A minimum volume is a number of 0 or more.");
        }
        return objections;
    }

    private static Optional<String> threshold(double threshold, Limits limits) {
        if (!Double.isFinite(threshold)) {
            return Optional.of("A threshold must be a number.");
        } else if (threshold < limits.least()) {
            return Optional.of("With a threshold of " + Words.number(threshold) + " " + limits.unit()
                    + " it would fire all the time. Give at least " + Words.number(limits.least()) + ".");
        } else if (threshold > limits.most()) {
            return Optional.of("A threshold of " + Words.number(threshold) + " " + limits.unit()
                    + " is never reached. Give at most " + Words.number(limits.most())
                    + ", or switch the rule off if that is what you want.");
        }
        return Optional.empty();
    }

    private static Optional<String> window(Duration window, Limits limits) {
        if (window.compareTo(limits.shortest()) < 0) {
            return Optional.of("In a window of " + window.toSeconds() + " s there is nothing to be seen. Give at least "
                    + limits.shortest().toSeconds() + " s.");
        } else if (window.compareTo(limits.longest()) > 0) {
            return Optional.of("What this rule looks at is kept for "
                    + limits.longest().toSeconds() + " s, and not for " + window.toSeconds() + " s. Give at most "
                    + limits.longest().toSeconds() + " s.");
        }
        return Optional.empty();
    }

    private static Optional<String> lasting(Duration lasting) {
        if (lasting.isNegative()) {
            return Optional.of("It cannot last for less than 0 s.");
        } else if (lasting.compareTo(LONGEST_LASTING) > 0) {
            return Optional.of("If it has to last for " + lasting.toSeconds()
                    + " s, your visitors tell you before this alert does. Give at most " + LONGEST_LASTING.toSeconds()
                    + " s.");
        }
        return Optional.empty();
    }
}
