package levee.drills;

/** The settings of drills, with their defaults. */
public final class DrillSettings {

    /** Whether anything may be broken on purpose here at all. */
    public static final String ENABLED = "levee.drills.enabled";

    public static final String ENABLED_DEFAULT = "false";

    /** How long before a planned drill its owner is reminded. */
    static final String REMIND_HOURS = "levee.drills.remind-hours";

    static final String REMIND_HOURS_DEFAULT = "24";

    /** How long the shop is watched after the last visitor of a drill, for it to say that it is over. */
    public static final String AFTERMATH_SECONDS = "levee.drills.aftermath-seconds";

    public static final String AFTERMATH_SECONDS_DEFAULT = "90";

    private DrillSettings() {}
}
