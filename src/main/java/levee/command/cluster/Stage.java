package levee.command.cluster;

import java.util.Locale;

/** What a cluster is for; each stage has its file in {@code payara/config}. */
public enum Stage {
    /** Trying out and developing: demo accounts, letters kept in a folder. */
    DEV,
    /** Load tests and drills: as dev, and faults may be injected. */
    LOAD,
    /** Selling: no demo accounts, real letters, real payments. */
    LIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
