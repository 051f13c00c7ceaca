package levee.cache.audit;

import java.util.Locale;

/** How bad a finding is: the worst last. */
public enum Severity {
    /** Good to know. */
    NOTE,
    /** Somebody should look into it today. */
    WARNING,
    /** The database is paying for it, or is going to with the first visitors. */
    CRITICAL;

    /** So many statements or renderings a second are felt by a database that serves some hundred. */
    static final double CRITICAL_PER_SECOND = 10;

    /** Of something that somebody may have wanted, by what it costs. */
    static Severity ofCost(double perSecond) {
        return perSecond >= CRITICAL_PER_SECOND ? CRITICAL : WARNING;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
