package levee.office.alerts;

import levee.alerts.Severity;

/** The colour of what is grave, and of what is less so. */
final class Look {

    private Look() {}

    static String of(Severity severity) {
        return severity == Severity.CRITICAL ? "bad" : "warn";
    }
}
