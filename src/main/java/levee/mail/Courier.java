package levee.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes letters that are due out of the outbox and has them carried. The rows are locked meanwhile, and couriers of
 * other nodes pass over them; if this node dies, its locks go, and another takes the letters. A letter is deleted after
 * it was carried, so a death in between sends it twice rather than never: its message id tells.
 */
@ApplicationScoped
class Courier {

    /** So many letters share a transaction, a connection to the mail server, and the statement that deletes them. */
    static final int BATCH = 50;

    /**
     * Not in JPQL, which has no word for passing over locked rows. By the primary key: couriers that locked their way along
     * the index of due dates would meet each other there when they delete.
     */
    private static final String LOCK = """
            select id, recipient, subject, body, message_key, created_at, due_at, attempts
            from outgoing_mails force index (primary)
            where id in (?%s) and due_at <= ? order by id for update skip locked""".formatted(", ?".repeat(BATCH - 1));

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** One batch. A full one says that there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    public Round deliver(Carrier carrier) {
        List<OutgoingMail> due = due();
        Round round = due.isEmpty() ? new Round() : carrier.carry(due);
        delete(round.delivered());
        round.failures().forEach(this::postpone);
        return round;
    }

    /** An outbox without due letters costs one look into an index. */
    private List<OutgoingMail> due() {
        Instant now = clock.instant();
        List<Long> ids = em.createNamedQuery("OutgoingMail.due", Long.class)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty() ? List.of() : lock(ids, now);
    }

    /** Those of the letters that no other courier holds, has carried or has postponed meanwhile. */
    @SuppressWarnings("unchecked")
    private List<OutgoingMail> lock(List<Long> ids, Instant now) {
        Query query = em.createNativeQuery(LOCK, OutgoingMail.class);
        for (int i = 0; i < BATCH; i++) {
            query.setParameter(i + 1, ids.get(Math.min(i, ids.size() - 1)));
        }
        return query.setParameter(BATCH + 1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
    }

    private void delete(List<OutgoingMail> delivered) {
        if (!delivered.isEmpty()) {
            em.createNamedQuery("OutgoingMail.delete")
                    .setParameter(
                            "ids", delivered.stream().map(OutgoingMail::getId).toList())
                    .executeUpdate();
        }
    }

    private void postpone(Round.Failure failure) {
        OutgoingMail letter = failure.letter();
        letter.postpone(clock.instant());
        if (letter.isLaidAside()) {
            LOG.log(
                    Level.SEVERE,
                    failure.reason(),
                    () -> "Letter " + letter.getId() + " is laid aside: " + OutgoingMail.MOST_ATTEMPTS
                            + " attempts failed. Set its due_at in outgoing_mails to try again");
        } else {
            LOG.warning(() -> "Letter " + letter.getId() + " will be tried again at " + letter.getDueAt() + ": "
                    + failure.reason().getMessage());
        }
    }
}
