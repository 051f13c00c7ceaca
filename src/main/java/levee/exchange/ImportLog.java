package levee.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The record of imports in the database: written apart from what they import, so that it is seen at once and stays. */
@ApplicationScoped
class ImportLog {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Empty if one is running: two at a time would only wait for each other. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Long> begin(String fileName, long bytes, ImportOptions options, long accountId) {
        long running = em.createNamedQuery("ProductImport.running", Long.class)
                .setParameter("since", clock.instant().minus(ProductImport.SILENCE))
                .getSingleResult();
        if (running > 0) {
            return Optional.empty();
        }
        ProductImport begun = new ProductImport(fileName, bytes, options, accountId, clock.instant());
        em.persist(begun);
        return Optional.of(begun.getId());
    }

    /** @return false if somebody asked to end it */
    @Transactional(TxType.REQUIRES_NEW)
    boolean write(long id, Progress progress) {
        ProductImport running = em.find(ProductImport.class, id);
        running.write(progress, clock.instant());
        progress.takeProblems()
                .forEach(problem ->
                        em.persist(new ImportProblem(id, problem.position(), problem.line(), problem.reason())));
        return !running.isCancelAsked();
    }

    /** @param message for people who made the file; null if there is nothing to say */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long id, Progress progress, ImportState state, String message) {
        write(id, progress);
        em.find(ProductImport.class, id).end(state, message);
    }

    /** Does nothing if it has ended. */
    @Transactional(TxType.REQUIRES_NEW)
    void askCancel(long id) {
        em.createNamedQuery("ProductImport.askCancel").setParameter("id", id).executeUpdate();
    }

    Optional<ProductImport> find(long id) {
        return Optional.ofNullable(em.find(ProductImport.class, id));
    }

    List<ProductImport> latest(int most) {
        return em.createNamedQuery("ProductImport.latest", ProductImport.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<ImportProblem> problems(long id, int most) {
        return em.createNamedQuery("ImportProblem.of", ImportProblem.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }
}
