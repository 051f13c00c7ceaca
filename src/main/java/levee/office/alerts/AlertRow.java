package levee.office.alerts;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import levee.alerts.Alert;
import levee.alerts.AlertName;
import levee.incidents.Span;

/**
 * An alert of an episode.
 *
 * @param lasted from when its condition held, until it recovered or until now
 * @param recoveredAt null while it fires
 */
public record AlertRow(
        String name,
        String subject,
        String symptom,
        String severity,
        String look,
        boolean firing,
        Instant firedAt,
        Instant recoveredAt,
        String lasted)
        implements Serializable {

    static AlertRow of(Alert alert, Instant now) {
        Instant until = alert.getRecoveredAt().orElse(now);
        return new AlertRow(
                alert.getName().label(),
                alert.getSubject(),
                alert.getSymptom(),
                alert.getSeverity().label(),
                Look.of(alert.getSeverity()),
                alert.isFiring(),
                alert.getFiredAt(),
                alert.getRecoveredAt().orElse(null),
                Span.of(Duration.between(alert.getBeganAt(), until)));
    }

    public String getRunbook() {
        return runbook(name);
    }

    static String runbook(AlertName name) {
        return runbook(name.label());
    }

    static String runbook(String label) {
        return "/office/alerts/runbook#" + label.toLowerCase(Locale.ROOT);
    }
}
