package levee.loadtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The load tests that were run. */
@ApplicationScoped
public class LoadRuns {

    @PersistenceContext
    private EntityManager em;

    /** The latest first. */
    public List<LoadRun> latest(int most) {
        return em.createNamedQuery("LoadRun.latest", LoadRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<LoadRun> find(long id) {
        return Optional.ofNullable(em.find(LoadRun.class, id));
    }

    /** The verdict, in its own order. */
    public List<LoadCheck> checks(long run) {
        return em.createNamedQuery("LoadCheck.ofRun", LoadCheck.class)
                .setParameter("run", run)
                .getResultList();
    }

    public Optional<LoadReport> report(long run) {
        return Optional.ofNullable(em.find(LoadReport.class, run));
    }
}
