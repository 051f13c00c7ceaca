package levee.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Where letters wait to be sent. They are rows of the caller's transaction: no commit, no letter. */
@ApplicationScoped
public class Outbox {

    /** Whoever says the same a second time, says nothing; and no error, which would end the transaction. */
    private static final String ADD_ONCE = """
            insert into outgoing_mails (recipient, subject, body, message_key, created_at, due_at, attempts)
            values (?, ?, ?, ?, ?, ?, 0) on duplicate key update message_key = message_key""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param recipient one address, without a name
     * @param body plain text
     */
    @Transactional(TxType.MANDATORY)
    public void add(String recipient, String subject, String body) {
        em.persist(new OutgoingMail(recipient, subject, body, clock.instant()));
    }

    /**
     * Adds a letter that somebody else may add, too, or send past the outbox: while one with this key waits here, a second is
     * none, and all have the same message id, by which a mail program knows them for one.
     *
     * @param key of letters, digits, dots and hyphens, at most 120
     */
    @Transactional(TxType.MANDATORY)
    public void add(String recipient, String subject, String body, String key) {
        OutgoingMail letter = new OutgoingMail(recipient, subject, body, key, clock.instant());
        LocalDateTime now = LocalDateTime.ofInstant(letter.getCreatedAt(), ZoneOffset.UTC);
        em.createNativeQuery(ADD_ONCE)
                .setParameter(1, letter.getRecipient())
                .setParameter(2, letter.getSubject())
                .setParameter(3, letter.getBody())
                .setParameter(4, letter.getKey())
                .setParameter(5, now)
                .setParameter(6, now)
                .executeUpdate();
    }
}
