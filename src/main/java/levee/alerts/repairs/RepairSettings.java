package levee.alerts.repairs;

/** The settings of this package, each with its default; payara/config documents them. */
public final class RepairSettings {

    /** Whether the last good policy of the cache is restored without a person. */
    public static final String AUTOMATIC = "levee.repair.automatic";

    public static final String AUTOMATIC_DEFAULT = "true";

    /** For how long an alert fires before that is done: as long a person has to be quicker. */
    public static final String AFTER = "levee.repair.after-seconds";

    public static final String AFTER_DEFAULT = "10";

    private RepairSettings() {}
}
