package levee.loadtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The load tests that are to run by themselves. No node runs them: the command does, which looks here every minute. */
@ApplicationScoped
public class LoadSchedules {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The next first. */
    public List<LoadSchedule> all() {
        return em.createNamedQuery("LoadSchedule.all", LoadSchedule.class).getResultList();
    }

    public Optional<LoadSchedule> find(long id) {
        return Optional.ofNullable(em.find(LoadSchedule.class, id));
    }

    /** @param by an e-mail address */
    @Transactional
    public void add(LoadWish wish, String by) {
        em.persist(LoadSchedule.of(wish, by, clock.instant()));
    }

    /**
     * @param version of what was shown to whoever changes it
     * @throws LoadScheduleRefused if somebody else has changed or removed it since
     */
    @Transactional
    public void change(long id, LoadWish wish, long version, String by) {
        LoadSchedule schedule = find(id).filter(found -> found.getVersion() == version)
                .orElseThrow(() -> new LoadScheduleRefused(
                        "", "Somebody else has changed or removed it meanwhile. Look at it again before you save."));
        schedule.become(wish, by, clock.instant());
    }

    @Transactional
    public void pause(long id, String by) {
        with(id, schedule -> schedule.pause(by, clock.instant()));
    }

    @Transactional
    public void resume(long id, String by) {
        with(id, schedule -> schedule.resume(by, clock.instant()));
    }

    /** As soon as somebody looks who can run it. */
    @Transactional
    public void runNow(long id, String by) {
        with(id, schedule -> schedule.runNow(by, clock.instant()));
    }

    /** A run that goes on is not ended by that. */
    @Transactional
    public void remove(long id) {
        with(id, em::remove);
    }

    private void with(long id, Consumer<LoadSchedule> act) {
        find(id).ifPresent(act);
    }
}
