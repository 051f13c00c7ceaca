package levee.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All incidents, and what people do to them. Each act is one transaction, with its entry in the timeline. */
@ApplicationScoped
public class Incidents {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Impact impact;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<Incident> latest(int most) {
        return em.createNamedQuery("Incident.latest", Incident.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of which something is left to be done at once. */
    public List<Incident> open() {
        return em.createNamedQuery("Incident.open", Incident.class).getResultList();
    }

    public Optional<Incident> find(long id) {
        return Optional.ofNullable(em.find(Incident.class, id));
    }

    public Optional<Incident> ofEpisode(long episode) {
        return em.createNamedQuery("Incident.ofEpisode", Incident.class)
                .setParameter("episode", episode)
                .getResultStream()
                .findFirst();
    }

    public List<TimelineEntry> timeline(long incident) {
        return em.createNamedQuery("TimelineEntry.ofIncident", TimelineEntry.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    public List<ActionItem> actions(long incident) {
        return em.createNamedQuery("ActionItem.ofIncident", ActionItem.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    /** Of all incidents, what is still to be done, the most urgent first. */
    public List<ActionItem> openActions() {
        return em.createNamedQuery("ActionItem.open", ActionItem.class).getResultList();
    }

    /** @param beganAt when shoppers began to be hurt, not later than now */
    @Transactional
    public Incident open(String title, IncidentSeverity severity, Instant beganAt, String by) {
        Instant now = clock.instant();
        Incident incident = new Incident(null, title, severity, beganAt.isBefore(now) ? beganAt : now, by);
        incident.moments().detected(now);
        em.persist(incident);
        em.flush();
        write(incident.getId(), now, TimelineEntry.Kind.STAGE, "Opened by hand: " + title, by);
        return incident;
    }

    /** When something that is over came to each of its stages; empty for one that it did not come to. */
    public record Course(
            Instant began,
            Optional<Instant> detected,
            Optional<Instant> named,
            Optional<Instant> acknowledged,
            Optional<Instant> mitigated,
            Optional<Instant> resolved) {}

    /** A line of the timeline of something that is over. */
    public record Told(Instant at, String text) {}

    /** One that is over already, as somebody tells it who has measured it. */
    @Transactional
    public Incident tell(
            String title,
            IncidentSeverity severity,
            Course course,
            Harm harm,
            PostMortemText texts,
            List<Told> timeline,
            String by) {
        Incident incident = new Incident(null, title, severity, course.began(), by);
        course.detected().ifPresent(incident.moments()::detected);
        course.named().ifPresent(incident.moments()::named);
        course.acknowledged().ifPresent(incident.moments()::acknowledged);
        course.mitigated().ifPresent(incident.moments()::mitigated);
        course.resolved().ifPresent(incident.moments()::resolved);
        incident.count(harm);
        incident.write(texts);
        em.persist(incident);
        em.flush();
        timeline.forEach(each -> write(incident.getId(), each.at(), TimelineEntry.Kind.NOTE, each.text(), by));
        return incident;
    }

    @Transactional
    public void note(long incident, String text, String by) {
        require(incident);
        write(incident, clock.instant(), TimelineEntry.Kind.NOTE, text, by);
    }

    /** What people fill in about an incident, on the version of it that they saw. */
    public record Sheet(
            long version,
            String title,
            IncidentSeverity severity,
            String commander,
            String communicator,
            String scribe,
            Harm harm) {}

    /** @throws ChangedMeanwhileException if somebody else saved it since */
    @Transactional
    public void describe(long incident, Sheet sheet, String by) {
        edit(incident, sheet.version(), found -> {
            if (sheet.severity() != found.getSeverity()) {
                String change = "Severity " + found.getSeverity() + " → " + sheet.severity();
                write(incident, clock.instant(), TimelineEntry.Kind.STAGE, change, by);
            }
            found.describe(sheet.title(), sheet.severity());
            found.staff(sheet.commander(), sheet.communicator(), sheet.scribe());
            found.count(sheet.harm());
        });
    }

    /** @throws ChangedMeanwhileException if somebody else saved it since */
    @Transactional
    public void write(long incident, long version, PostMortemText texts) {
        edit(incident, version, found -> found.write(texts));
    }

    private void edit(long id, long version, Consumer<Incident> change) {
        Incident incident = require(id);
        if (incident.getVersion() != version) {
            throw new ChangedMeanwhileException(id, null);
        }
        change.accept(incident);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new ChangedMeanwhileException(id, e);
        }
    }

    /** What it has cost: as people say and as was counted at its end; until then, as the signals tell now. */
    public Harm harm(Incident incident) {
        return incident.getState() == Incident.State.OPEN
                ? incident.getHarm().over(impact.of(incident.getMoments().getBegan()))
                : incident.getHarm();
    }

    @Transactional
    public void mitigate(long id, String by) {
        Incident incident = require(id);
        if (incident.getState() == Incident.State.OPEN) {
            incident.count(harm(incident));
            incident.moments().mitigated(clock.instant());
            write(id, clock.instant(), TimelineEntry.Kind.STAGE, "Mitigated: shoppers are no longer hurt", by);
        }
    }

    @Transactional
    public void resolve(long id, String by) {
        Incident incident = require(id);
        if (incident.getState() != Incident.State.RESOLVED) {
            incident.count(harm(incident));
            incident.moments().mitigated(clock.instant());
            incident.moments().resolved(clock.instant());
            write(id, clock.instant(), TimelineEntry.Kind.STAGE, "Resolved", by);
        }
    }

    @Transactional
    public void reopen(long id, String by) {
        Incident incident = require(id);
        if (incident.getState() != Incident.State.OPEN) {
            incident.moments().reopened();
            write(id, clock.instant(), TimelineEntry.Kind.STAGE, "Opened again", by);
        }
    }

    @Transactional
    public void plan(long incident, ActionItem.Kind kind, String task, String owner, LocalDate dueOn) {
        require(incident);
        em.persist(new ActionItem(incident, kind, task, owner, dueOn));
    }

    @Transactional
    public void complete(long action, String by) {
        requireAction(action).complete(by, clock.instant());
    }

    /** Takes back that it is done. */
    @Transactional
    public void reopenAction(long action) {
        requireAction(action).reopen();
    }

    private ActionItem requireAction(long id) {
        ActionItem action = em.find(ActionItem.class, id);
        if (action == null) {
            throw new EntityNotFoundException("No action " + id);
        }
        return action;
    }

    private Incident require(long id) {
        return find(id).orElseThrow(() -> new EntityNotFoundException("No incident " + id));
    }

    private void write(long incident, Instant at, TimelineEntry.Kind kind, String text, String by) {
        em.persist(new TimelineEntry(incident, at, kind, text, by));
    }
}
