package levee.surge.room;

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

/** Once a second on every node: what has been given out is told, and who is let in is moved on. */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class RoomRounds {

    private static final Logger LOG = System.getLogger(RoomRounds.class.getName());

    @Inject
    private Rooms rooms;

    /** Lets nothing escape: a timer that fails twice is not called again. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void advance() {
        try {
            rooms.advance();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The waiting rooms stand still: the database does not answer", e);
        }
    }
}
