package levee.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
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

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    /** Not in JPQL: it has no word for passing over locked rows. */
    private static final String DUE = """
            select id, recipient, subject, body, created_at, due_at, attempts from outgoing_mails
            where due_at <= ? order by due_at, id limit %d for update skip locked""".formatted(BATCH);

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

    @SuppressWarnings("unchecked")
    private List<OutgoingMail> due() {
        return em.createNativeQuery(DUE, OutgoingMail.class)
                .setParameter(1, clock.instant())
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
