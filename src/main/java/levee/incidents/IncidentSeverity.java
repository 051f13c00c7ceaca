package levee.incidents;

import java.util.Locale;

/** How bad it is, in the steps that incident response counts in (PagerDuty's incident response, "Severity levels"). */
public enum IncidentSeverity {
    /** Most shoppers cannot buy. */
    SEV1,
    /** Some cannot, or all soon will not. */
    SEV2,
    /** Nobody is hurt yet. */
    SEV3;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
