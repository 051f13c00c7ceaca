package levee.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.alerts.Board.Work;
import levee.alerts.Lease.Standing;

/**
 * Writes alerts and episodes down, each change in a transaction of its own together with what those do who are told of it.
 * Only who holds the lease may write; and should two do so in the same moment, the marks of the tables let one of them.
 */
@ApplicationScoped
class Ledger {

    private static final String HELD =
            "SELECT COUNT(*) FROM leases WHERE name = ? AND holder = ? AND term = ? AND ends_at >= UTC_TIMESTAMP(6)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<AlertRaised> raised;

    @Inject
    private Event<AlertRecovered> recovered;

    @Inject
    private Event<EpisodeEnded> ended;

    /** What fires, by the table. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Alert> open() {
        return em.createNamedQuery("Alert.open", Alert.class).getResultList();
    }

    /**
     * @return the id of the alert: that of the one that is there already, if another leader has written it
     * @throws NoLongerLeading if this node must not write
     */
    @Transactional(TxType.REQUIRES_NEW)
    public long raise(Work work, Standing lease) {
        demand(lease);
        Firing firing = work.firing();
        Optional<Alert> known = find(firing);
        if (known.isPresent()) {
            return known.get().getId();
        }
        Episode episode = episode(work);
        Alert alert =
                new Alert(episode, firing.rule(), work.violation(), firing.since(), firing.firedAt(), work.diagnosis());
        em.persist(alert);
        em.flush();
        raised.fire(new AlertRaised(alert));
        return alert.getId();
    }

    private Episode episode(Work work) {
        Severity severity = work.firing().rule().severity();
        Optional<Episode> open = em.createNamedQuery("Episode.open", Episode.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        Episode episode = open.orElseGet(() -> {
            Episode first = new Episode(
                    work.firing().firedAt(), severity, work.diagnosis().first());
            em.persist(first);
            return first;
        });
        episode.grow(severity);
        say(episode, work.diagnosis());
        return episode;
    }

    /** More is known than when it fired. */
    @Transactional(TxType.REQUIRES_NEW)
    public void explain(Work work, Standing lease) {
        demand(lease);
        Alert alert = locked(work.id());
        if (alert.isFiring()) {
            alert.explain(work.diagnosis());
            say(alert.getEpisode(), work.diagnosis());
        }
    }

    private static void say(Episode episode, Diagnosis diagnosis) {
        if (diagnosis.first().cause() != Cause.UNKNOWN || episode.getCause() == Cause.UNKNOWN) {
            episode.say(diagnosis.first());
        }
    }

    /** With it the episode ends, if nothing else of it fires. */
    @Transactional(TxType.REQUIRES_NEW)
    public void recover(long id, Instant at, Standing lease) {
        demand(lease);
        Alert alert = locked(id);
        if (!alert.isFiring()) {
            return;
        }
        alert.recover(at);
        recovered.fire(new AlertRecovered(alert));
        Episode episode = alert.getEpisode();
        boolean goesOn = em.createNamedQuery("Alert.ofEpisode", Alert.class)
                .setParameter("episode", episode.getId())
                .getResultStream()
                .anyMatch(Alert::isFiring);
        if (!goesOn) {
            episode.end(at);
            ended.fire(new EpisodeEnded(episode));
        }
    }

    /** Whoever takes the episode on, or adds to it, waits: else one would be refused. */
    private Alert locked(long id) {
        Alert alert = em.find(Alert.class, id);
        em.refresh(alert.getEpisode(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(alert);
        return alert;
    }

    private Optional<Alert> find(Firing firing) {
        return open().stream()
                .filter(alert -> alert.getName() == firing.rule().name()
                        && alert.getSubject().equals(firing.subject()))
                .findFirst();
    }

    private void demand(Standing lease) {
        Number held = lease.held()
                ? (Number) em.createNativeQuery(HELD)
                        .setParameter(1, Lease.ALERTS)
                        .setParameter(2, lease.holder())
                        .setParameter(3, lease.term())
                        .getSingleResult()
                : 0;
        if (held.intValue() == 0) {
            throw new NoLongerLeading();
        }
    }
}
