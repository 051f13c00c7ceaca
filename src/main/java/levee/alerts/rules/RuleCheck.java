package levee.alerts.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import levee.alerts.Rule;

/** What is wrong with a rule that somebody has typed, in sentences that say what to do instead. */
final class RuleCheck {

    /** Whoever waits longer hears of it from somebody else. */
    static final Duration LONGEST_LASTING = Duration.ofMinutes(10);

    private RuleCheck() {}

    /** @return none if the rule makes sense */
    static List<String> objections(Rule rule, Limits limits) {
        List<String> objections = new ArrayList<>();
        checkThreshold(rule.threshold(), limits, objections);
        checkWindow(rule.window(), limits, objections);
        checkLasting(rule.lasting(), objections);
        if (!Double.isFinite(rule.minimumVolume()) || rule.minimumVolume() < 0) {
            objections.add("A minimum volume is a number of 0 or more.");
        }
        return objections;
    }

    private static void checkThreshold(double threshold, Limits limits, List<String> objections) {
        if (!Double.isFinite(threshold)) {
            objections.add("A threshold must be a number.");
        } else if (threshold < limits.least()) {
            objections.add("With a threshold of " + Words.number(threshold) + " " + limits.unit()
                    + " it would fire all the time. Give at least " + Words.number(limits.least()) + ".");
        } else if (threshold > limits.most()) {
            objections.add("A threshold of " + Words.number(threshold) + " " + limits.unit()
                    + " is never reached. Give at most " + Words.number(limits.most())
                    + ", or switch the rule off if that is what you want.");
        }
    }

    private static void checkWindow(Duration window, Limits limits, List<String> objections) {
        if (window.compareTo(limits.shortest()) < 0) {
            objections.add("In a window of " + window.toSeconds() + " s there is nothing to be seen. Give at least "
                    + limits.shortest().toSeconds() + " s.");
        } else if (window.compareTo(limits.longest()) > 0) {
            objections.add("What this rule looks at is kept for "
                    + limits.longest().toSeconds() + " s, and not for " + window.toSeconds() + " s. Give at most "
                    + limits.longest().toSeconds() + " s.");
        }
    }

    private static void checkLasting(Duration lasting, List<String> objections) {
        if (lasting.isNegative()) {
            objections.add("It cannot last for less than 0 s.");
        } else if (lasting.compareTo(LONGEST_LASTING) > 0) {
            objections.add("If it has to last for " + lasting.toSeconds()
                    + " s, your visitors tell you before this alert does. Give at most " + LONGEST_LASTING.toSeconds()
                    + " s.");
        }
    }
}
