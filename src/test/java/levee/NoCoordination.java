package levee;

import java.util.Hashtable;
import org.eclipse.persistence.internal.sessions.coordination.RemoteConnection;
import org.eclipse.persistence.sessions.coordination.DiscoveryManager;
import org.eclipse.persistence.sessions.coordination.ServiceId;
import org.eclipse.persistence.sessions.coordination.TransportManager;

/** Stands where the data grid would tell the other nodes of a commit: there are none. EclipseLink makes it by name. */
public class NoCoordination extends TransportManager {

    public NoCoordination() {
        // The base class leaves it null, and asks it whom to tell of every commit.
        connectionsToExternalServices = new Hashtable<>();
    }

    @Override
    public RemoteConnection createConnection(ServiceId service) {
        return null;
    }

    @Override
    public void createLocalConnection() {
        // Nobody listens.
    }

    @Override
    public DiscoveryManager createDiscoveryManager() {
        return null;
    }

    @Override
    public void discardConnections() {
        // There are none.
    }

    @Override
    public void removeLocalConnection() {
        // Nobody listened.
    }
}
