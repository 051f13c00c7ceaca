package levee.alerts.baseline;

/** What a value was compared with. */
public enum Basis {

    /** Nothing: too little is known, or the value does not count (not a number, a time that has been). */
    NOTHING,

    /** The level of the last hours. */
    RECENT,

    /** The same hour of the days before, and the level of the last hours. */
    HOUR_OF_DAY,

    /** The same hour of the weeks before. */
    HOUR_OF_WEEK
}
