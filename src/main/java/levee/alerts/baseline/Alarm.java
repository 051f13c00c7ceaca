package levee.alerts.baseline;

/** On which side of what was expected a value is so unusual that somebody should know. */
public enum Alarm {
    NONE,
    ABOVE,
    BELOW
}
