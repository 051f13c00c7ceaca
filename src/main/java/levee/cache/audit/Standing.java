package levee.cache.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether this node may be given visitors, as far as its cache goes. It may not before it has been audited, nor while the
 * audit finds something critical and another node is ready. Who has become ready, or was given a visitor all the same,
 * stays so: to take a node away under load does more harm than what is wrong with it.
 */
final class Standing {

    private static final Logger LOG = System.getLogger(Standing.class.getName());

    private final String node;
    private final BooleanSupplier hasServed;
    private volatile boolean ready;
    private volatile String reason = "Its cache has not been audited yet";

    /** @param hasServed whether a visitor was answered here */
    Standing(String node, BooleanSupplier hasServed) {
        this.node = node;
        this.hasServed = hasServed;
    }

    /** Why it is not ready; empty if it is. */
    Optional<String> against() {
        return isReady() ? Optional.empty() : Optional.of(reason);
    }

    boolean isReady() {
        if (!ready && hasServed.getAsBoolean()) {
            ready = true;
        }
        return ready;
    }

    /** By what the last audit has found; asked again as long as it is left out, since the others may go. */
    void decide(Audit audit, Connection connection) throws SQLException {
        if (isReady()) {
            return;
        }
        if (!audit.isBad()) {
            ready = true;
        } else if (NodeTable.mayBeLeftOut(connection, node)) {
            reason = "Its cache is not as it should be: "
                    + audit.findings().get(0).what();
        } else {
            LOG.log(
                    Level.WARNING,
                    "The cache of this node is not as it should be, and no other node is ready: it serves");
            ready = true;
        }
    }

    /** Where no audit can be made there is nothing against it. */
    void giveUp() {
        ready = true;
    }
}
