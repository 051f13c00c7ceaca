package levee.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Where letters wait to be sent. They are rows of the caller's transaction: no commit, no letter. */
@ApplicationScoped
public class Outbox {

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
}
