package levee.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import levee.alerts.Alert;
import levee.alerts.AlertRaised;
import levee.alerts.AlertRecovered;
import levee.alerts.Cause;
import levee.alerts.Episode;
import levee.alerts.EpisodeAcknowledged;
import levee.alerts.EpisodeEnded;
import levee.alerts.RepairDone;
import levee.alerts.Severity;
import levee.signals.Happening;

/**
 * Writes what becomes of alerts into the incident that they opened, in the transactions in which it happens. A warning opens
 * none: it hurts nobody yet, and grows into one if a graver alert joins it.
 */
@ApplicationScoped
public class AlertChronicle {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Incidents incidents;

    @Inject
    private Prologue prologue;

    @Inject
    private Impact impact;

    @Inject
    private Clock clock;

    @Transactional(TxType.MANDATORY)
    void raised(@Observes AlertRaised event) {
        Alert alert = event.alert();
        Optional<Incident> known = incidents.ofEpisode(alert.getEpisode().getId());
        if (known.isEmpty() && alert.getSeverity() != Severity.CRITICAL) {
            return;
        }
        Incident incident = known.orElseGet(() -> begin(alert));
        incident.moments().detected(alert.getFiredAt());
        nameOnce(incident, alert);
        em.persist(TimelineEntry.of(incident.getId(), alert));
    }

    private Incident begin(Alert alert) {
        Episode episode = alert.getEpisode();
        Incident incident = new Incident(
                episode.getId(),
                episode.getHeadline(),
                severityOf(episode),
                alert.getBeganAt(),
                TimelineEntry.BY_ITSELF);
        em.persist(incident);
        em.flush();
        prologue.of(incident.getId(), alert).forEach(em::persist);
        // Somebody may have taken it on while it was a warning yet.
        if (episode.getAcknowledgedAt().isPresent()) {
            takeOn(incident, episode);
        }
        return incident;
    }

    private static IncidentSeverity severityOf(Episode episode) {
        return episode.getSeverity() == Severity.CRITICAL ? IncidentSeverity.SEV2 : IncidentSeverity.SEV3;
    }

    private static void nameOnce(Incident incident, Alert alert) {
        if (alert.getDiagnosis().first().cause() != Cause.UNKNOWN) {
            incident.moments().named(alert.getFiredAt());
        }
    }

    @Transactional(TxType.MANDATORY)
    void recovered(@Observes AlertRecovered event) {
        Alert alert = event.alert();
        on(
                alert.getEpisode().getId(),
                incident -> TimelineEntry.ofRecovery(incident.getId(), alert).ifPresent(em::persist));
    }

    @Transactional(TxType.MANDATORY)
    void acknowledged(@Observes EpisodeAcknowledged event) {
        on(event.episode().getId(), incident -> takeOn(incident, event.episode()));
    }

    private void takeOn(Incident incident, Episode episode) {
        Instant at = episode.getAcknowledgedAt().orElseGet(clock::instant);
        String by = episode.getAcknowledgedBy().orElse(TimelineEntry.BY_ITSELF);
        incident.moments().acknowledged(at);
        em.persist(new TimelineEntry(
                incident.getId(), at, TimelineEntry.Kind.ACKNOWLEDGEMENT, by + " has taken it on", by));
    }

    @Transactional
    void repaired(@Observes RepairDone event) {
        on(
                event.episode(),
                incident -> em.persist(new TimelineEntry(
                        incident.getId(), event.at(), TimelineEntry.Kind.REPAIR, event.text(), event.by())));
    }

    /** What is changed while an incident is not over may be its cause, or its cure. */
    @Transactional
    void changed(@Observes Happening event) {
        if (event.kind() == Happening.Kind.REPAIR) {
            return;
        }
        for (Incident incident : incidents.open()) {
            em.persist(TimelineEntry.of(incident.getId(), event));
        }
    }

    /** When nothing fires any more nobody is hurt any more; whether all is done, people say. */
    @Transactional(TxType.MANDATORY)
    void ended(@Observes EpisodeEnded event) {
        Episode episode = event.episode();
        Instant at = episode.getEndedAt().orElseGet(clock::instant);
        on(episode.getId(), incident -> {
            incident.moments().mitigated(at);
            incident.count(
                    incident.getHarm().over(impact.of(incident.getMoments().getBegan())));
            em.persist(new TimelineEntry(
                    incident.getId(),
                    at,
                    TimelineEntry.Kind.STAGE,
                    "Mitigated: no alert fires any more",
                    TimelineEntry.BY_ITSELF));
        });
    }

    private void on(long episode, Consumer<Incident> act) {
        incidents.ofEpisode(episode).ifPresent(act);
    }
}
