package levee.alerts.rules;

/** What of a rule somebody types, so that what is wrong with it can be said beside it. */
public enum RulePart {
    THRESHOLD,
    WINDOW,
    LASTING,
    MINIMUM_VOLUME
}
