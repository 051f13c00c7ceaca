package levee.traffic;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Once a minute on every node: whoever measures is no node, and writes what came of it into the database. */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class CapacityRounds {

    private static final Logger LOG = System.getLogger(CapacityRounds.class.getName());

    @Inject
    private LatestCapacities capacities;

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void look() {
        try {
            capacities.read();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "What was measured cannot be read", e);
        }
    }
}
