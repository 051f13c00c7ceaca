package levee.office.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import levee.alerts.Alert;

/**
 * An alert that fires.
 *
 * @param address of its episode; empty while it is not written, as when the database is away
 * @param look of its severity
 */
public record AlertLine(String address, String name, String severity, String look, String text, String since) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static AlertLine of(Alert alert) {
        return new AlertLine(
                "/office/alerts/episode?id=" + alert.getEpisode().getId(),
                alert.getName().label() + (alert.getSubject().isEmpty() ? "" : " · " + alert.getSubject()),
                alert.getSeverity().label(),
                look(alert.getSeverity().label()),
                alert.getDiagnosis().headline(),
                time(alert.getFiredAt()));
    }

    static AlertLine unwritten(String name, String severity) {
        return new AlertLine("", name, severity, look(severity), name + " fires, and is not written down yet.", "");
    }

    private static String look(String severity) {
        return severity.equals("critical") ? "bad" : "warn";
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
