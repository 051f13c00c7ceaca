package levee.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Logger;

/** Demo accounts have a password that was printed on a screen: a live shop does not start while there is one. */
@Singleton
@Startup
public class DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoAccounts.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccountSettings settings;

    @PostConstruct
    void keepOutOfLiveShops() {
        if (settings.isLive()) {
            long demo = em.createNamedQuery("Account.demo", Long.class).getSingleResult();
            if (demo > 0) {
                String reason = "Stage live refuses to start: the database has " + demo
                        + " demo accounts. Use a database of its own, filled without them";
                LOG.severe(reason);
                throw new IllegalStateException(reason);
            }
        }
    }
}
