package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The key that links are signed with. In the database, since every node must know it and nobody should have to set it: whoever
 * can read that table can read, and whoever can write it change, the episodes themselves.
 */
@ApplicationScoped
class LinkKey {

    private static final int BYTES = 32;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    private volatile byte[] known;

    @Transactional(TxType.REQUIRES_NEW)
    public byte[] secret() {
        if (known == null) {
            byte[] found = find();
            known = found == null ? make() : found;
        }
        return known;
    }

    private byte[] find() {
        List<?> rows = em.createNativeQuery("select secret from link_keys where id = 1")
                .getResultList();
        return rows.isEmpty() ? null : (byte[]) rows.get(0);
    }

    /** Another node may do so at the same moment: the first is everybody's. */
    private byte[] make() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        em.createNativeQuery(
                        "insert into link_keys (id, secret, made_at) values (1, ?, ?) on duplicate key update id = id")
                .setParameter(1, secret)
                .setParameter(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        return find();
    }
}
