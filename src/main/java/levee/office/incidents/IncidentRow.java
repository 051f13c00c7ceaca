package levee.office.incidents;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import levee.incidents.Incident;
import levee.incidents.Moments;
import levee.incidents.Span;

/**
 * An incident in the list.
 *
 * @param lasted until nobody was hurt any more; until now, if somebody is
 */
public record IncidentRow(
        long id,
        String title,
        String severity,
        String severityLook,
        String state,
        String look,
        Instant beganAt,
        String lasted,
        String commander)
        implements Serializable {

    static IncidentRow of(Incident incident, Clock clock) {
        Moments moments = incident.getMoments();
        Instant until = moments.getMitigated().orElseGet(clock::instant);
        return new IncidentRow(
                incident.getId(),
                incident.getTitle(),
                incident.getSeverity().label(),
                Words.look(incident.getSeverity()),
                Words.label(incident.getState()),
                Words.look(incident.getState()),
                moments.getBegan(),
                Span.of(Duration.between(moments.getBegan(), until)),
                incident.getCommander());
    }

    public String getAddress() {
        return "/office/incidents/incident?id=" + id;
    }
}
