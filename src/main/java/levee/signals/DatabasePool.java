package levee.signals;

import com.sun.enterprise.connectors.ConnectorRuntime;
import com.sun.enterprise.resource.pool.PoolManager;
import com.sun.enterprise.resource.pool.ResourcePool;
import java.util.function.ToIntFunction;
import org.glassfish.resourcebase.resources.api.PoolInfo;

/**
 * The container's own pool of connections to the database, asked where it keeps its lists: that costs those who borrow a
 * connection nothing. Payara's monitoring is no way to it: it knows no pool of a data source from {@code web.xml}, and has
 * each event pass through a probe. The name is the one under which Payara deploys such a data source.
 */
final class DatabasePool {

    private static final String PREFIX = "__SYSTEM/pools/__datasource_definition/";

    private final PoolInfo name;
    private final PoolEvents events;
    private final PoolManager pools = ConnectorRuntime.getRuntime().getPoolManager();

    private volatile ResourcePool heard;

    /** @param events is told of what happens in the pool, also in one that takes its place */
    DatabasePool(String application, String dataSource, PoolEvents events) {
        this.name = new PoolInfo(PREFIX + application + '/' + dataSource);
        this.events = events;
    }

    /** False before the first connection was asked for. */
    boolean isThere() {
        return find() != null;
    }

    /** Connections that somebody has. */
    int used() {
        return of(pool -> pool.getPoolStatus().getNumConnUsed());
    }

    /** Connections that are open and that nobody has. */
    int free() {
        return of(pool -> pool.getPoolStatus().getNumConnFree());
    }

    /** Threads that want one and have none. */
    int waiting() {
        return of(pool -> pool.getPoolWaitQueue().getQueueLength());
    }

    /** How many there may be at most. */
    int max() {
        return of(ResourcePool::getMaxPoolSize);
    }

    private int of(ToIntFunction<ResourcePool> figure) {
        ResourcePool pool = find();
        return pool == null ? 0 : figure.applyAsInt(pool);
    }

    private ResourcePool find() {
        ResourcePool pool = pools.getPool(name);
        if (pool != null && pool != heard) {
            pool.setPoolLifeCycleListener(events);
            heard = pool;
        }
        return pool;
    }
}
