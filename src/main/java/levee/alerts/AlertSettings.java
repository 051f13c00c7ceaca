package levee.alerts;

/** The settings of this package, each with its default; payara/config documents them. */
public final class AlertSettings {

    /** What a node calls itself; payara/levee sets it. */
    public static final String NODE = "levee.node";

    public static final String NODE_DEFAULT = "node";

    private AlertSettings() {}
}
