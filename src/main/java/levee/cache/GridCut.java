package levee.cache;

import com.hazelcast.instance.EndpointQualifier;
import com.hazelcast.instance.impl.HazelcastInstanceImpl;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.nio.ConnectionListener;
import com.hazelcast.internal.server.ServerConnection;
import com.hazelcast.internal.server.ServerConnectionManager;
import java.util.List;
import java.util.Optional;

/**
 * For drills: takes this node's connections to the others of the grid away, and each that is made again, until it is told that
 * it is over. The grid learns of it as it does of a broken network.
 */
public final class GridCut {

    private static volatile boolean cut;
    private static ServerConnectionManager heard;

    private GridCut() {}

    /** Told again and again, it does no more than told once. */
    public static synchronized void is(boolean wanted) {
        cut = wanted;
        if (wanted) {
            connections().ifPresent(manager -> {
                if (manager != heard) {
                    manager.addConnectionListener(new Cutter());
                    heard = manager;
                }
                List.copyOf(manager.getConnections()).forEach(GridCut::close);
            });
        }
    }

    private static Optional<ServerConnectionManager> connections() {
        return GridMaps.grid().flatMap(instance -> {
            Object grid = instance instanceof HazelcastInstanceProxy proxy ? proxy.getOriginal() : instance;
            return grid instanceof HazelcastInstanceImpl member
                    ? Optional.of(member.node.getServer().getConnectionManager(EndpointQualifier.MEMBER))
                    : Optional.empty();
        });
    }

    private static void close(ServerConnection connection) {
        connection.close("The network is cut", null);
    }

    /** In a thread of its own: who tells of a connection is not done with it. */
    private static final class Cutter implements ConnectionListener<ServerConnection> {

        @Override
        public void connectionAdded(ServerConnection connection) {
            if (cut) {
                GridMaps.thread(() -> close(connection)).start();
            }
        }

        @Override
        public void connectionRemoved(ServerConnection connection) {
            // That is what is wanted.
        }
    }
}
