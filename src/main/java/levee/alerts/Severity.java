package levee.alerts;

import java.util.Locale;

/** Whether somebody has to act now. */
public enum Severity {
    /** Now, whatever the hour: shoppers are hurt, or soon will be. */
    CRITICAL,
    /** Within the working day. */
    WARNING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
