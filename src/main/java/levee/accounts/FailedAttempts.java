package levee.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import levee.accounts.Throttle.Purpose;

/** The attempts that count. Each is committed before the others are counted, whatever transaction the caller is in. */
@ApplicationScoped
class FailedAttempts {

    @PersistenceContext
    private EntityManager em;

    @Transactional(TxType.REQUIRES_NEW)
    FailedAttempt record(FailedAttempt attempt) {
        em.persist(attempt);
        return attempt;
    }

    /** When the others at the same subject were made, the latest first, no more than it takes to reach the limit. */
    List<Instant> othersAtSubject(FailedAttempt attempt, Limit limit) {
        return em.createNamedQuery("FailedAttempt.atSubject", Instant.class)
                .setParameter("purpose", attempt.getPurpose())
                .setParameter("subject", attempt.getSubject())
                .setParameter("since", limit.since(attempt.getFailedAt()))
                .setParameter("id", attempt.getId())
                .setMaxResults(limit.attempts())
                .getResultList();
    }

    List<Instant> othersFromAddress(FailedAttempt attempt, Limit limit) {
        return em.createNamedQuery("FailedAttempt.fromAddress", Instant.class)
                .setParameter("purpose", attempt.getPurpose())
                .setParameter("address", attempt.getAddress())
                .setParameter("since", limit.since(attempt.getFailedAt()))
                .setParameter("id", attempt.getId())
                .setMaxResults(limit.attempts())
                .getResultList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(FailedAttempt attempt) {
        em.createNamedQuery("FailedAttempt.forget")
                .setParameter("id", attempt.getId())
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forgetAll(Purpose purpose, String subject) {
        em.createNamedQuery("FailedAttempt.forgetAll")
                .setParameter("purpose", purpose)
                .setParameter("subject", FailedAttempt.canonical(subject))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    int purge(Instant before) {
        return em.createNamedQuery("FailedAttempt.purge")
                .setParameter("before", before)
                .executeUpdate();
    }
}
