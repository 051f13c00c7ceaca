package levee.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The episodes there are and were, for those who look at them and take them on. */
@ApplicationScoped
public class Episodes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<EpisodeAcknowledged> acknowledged;

    @Inject
    private Clock clock;

    /** The one that goes on. */
    public Optional<Episode> open() {
        return em.createNamedQuery("Episode.open", Episode.class)
                .getResultStream()
                .findFirst();
    }

    public Optional<Episode> find(long id) {
        return Optional.ofNullable(em.find(Episode.class, id));
    }

    /** The latest first, the one that goes on included. */
    public List<Episode> latest(int most) {
        return em.createNamedQuery("Episode.latest", Episode.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of an episode in the order in which they fired, the recovered ones included. */
    public List<Alert> alerts(long episode) {
        return em.createNamedQuery("Alert.ofEpisode", Alert.class)
                .setParameter("episode", episode)
                .getResultList();
    }

    /** All that fire. */
    public List<Alert> firing() {
        return em.createNamedQuery("Alert.open", Alert.class).getResultList();
    }

    /**
     * Somebody takes it on: nobody else is woken for it.
     *
     * @param by an e-mail address
     * @return whether it is theirs now; not if it is over, or somebody else was first
     */
    @Transactional
    public boolean acknowledge(long id, String by) {
        Episode episode = em.find(Episode.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (episode == null || !episode.isOpen() || !episode.acknowledge(by, clock.instant())) {
            return false;
        }
        em.flush();
        acknowledged.fire(new EpisodeAcknowledged(episode));
        return true;
    }
}
