package levee.drills;

/** The settings of drills, with their defaults. */
public final class DrillSettings {

    /** Whether anything may be broken on purpose here at all. */
    public static final String ENABLED = "levee.drills.enabled";

    public static final String ENABLED_DEFAULT = "false";

    /** How long before a planned drill its owner is reminded. */
    static final String REMIND_HOURS = "levee.drills.remind-hours";

    static final String REMIND_HOURS_DEFAULT = "24";

    private DrillSettings() {}
}
