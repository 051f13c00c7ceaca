package levee.alerts.notice;

import java.util.Locale;

/** Why somebody is told. */
public enum Occasion {
    /** It is their turn to take it on. */
    STEP,
    /** It has become graver, or its cause is another than was said. */
    UPDATE,
    /** It is over. */
    RECOVERED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
