package levee.alerts.notice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where messages wait to be posted. They are rows of the caller's transaction: no commit, no message. */
@ApplicationScoped
public class WebhookOutbox {

    private static final int BATCH = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Transactional(TxType.MANDATORY)
    public void add(String key, String body) {
        em.persist(new OutgoingWebhook(key, body, clock.instant()));
    }

    /** Looked up without a lock: {@link #take} decides. */
    public List<OutgoingWebhook> due() {
        return em.createNamedQuery("OutgoingWebhook.due", OutgoingWebhook.class)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /**
     * No lock is held while it is posted: a receiver that hangs holds up no row and no connection.
     *
     * @param lease for how long nobody else may; if the taker dies, another may then
     * @return whether nobody else has taken it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(OutgoingWebhook message, Duration lease) {
        return em.createNamedQuery("OutgoingWebhook.take")
                        .setParameter("until", clock.instant().plus(lease).truncatedTo(ChronoUnit.MICROS))
                        .setParameter("id", message.getId())
                        .setParameter("seen", message.getDueAt())
                        .executeUpdate()
                == 1;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void arrived(OutgoingWebhook message) {
        em.createNamedQuery("OutgoingWebhook.delete")
                .setParameter("id", message.getId())
                .executeUpdate();
    }

    /** @return when it is due again */
    @Transactional(TxType.REQUIRES_NEW)
    public Instant failed(OutgoingWebhook message) {
        int attempts = message.getAttempts() + 1;
        Instant due = OutgoingWebhook.dueAfter(attempts, clock.instant()).truncatedTo(ChronoUnit.MICROS);
        em.createNamedQuery("OutgoingWebhook.postpone")
                .setParameter("due", due)
                .setParameter("id", message.getId())
                .setParameter("attempts", attempts)
                .executeUpdate();
        return due;
    }
}
