package levee.cache;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.impl.proxy.MapProxyImpl;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The maps of the data grid, each opened when it is first used, and again when the grid was started anew. */
final class GridMaps {

    private static final Logger LOG = System.getLogger(GridMaps.class.getName());

    private static final long MILLIS_TO_OPEN = 50;

    private final Map<String, IMap<String, byte[]>> maps = new ConcurrentHashMap<>();
    private volatile HazelcastInstance instance;

    /** False where a node was started without a grid. */
    boolean isThere() {
        return instance().isPresent();
    }

    int members() {
        try {
            return instance().map(grid -> grid.getCluster().getMembers().size()).orElse(0);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The grid is being shut down", e);
            return 0;
        }
    }

    /** Empty if there is no grid. */
    Optional<IMap<String, byte[]>> find(String name) {
        return Optional.ofNullable(maps.computeIfAbsent(name, this::open));
    }

    /** Opens a map and asks it for something, and waits for it: not in a thread that serves somebody. */
    void prepare(String name) {
        try {
            IMap<String, byte[]> opened = instance().orElseThrow().getMap(name);
            opened.getAll(Set.of("nothing"));
            opened.getAsync("nothing").toCompletableFuture().join();
            if (maps.putIfAbsent(name, opened) == null) {
                MapClearing.listenTo(opened);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The map " + name + " will be opened when it is used", e);
        }
    }

    /** As the map that is open goes by it, whatever a file says; empty if there is no grid. */
    Optional<MapConfig> config(String name) {
        return find(name)
                .map(map -> map instanceof MapProxyImpl<String, byte[]> proxy
                        ? proxy.getService()
                                .getMapServiceContext()
                                .getMapContainer(name)
                                .getMapConfig()
                        : instance().orElseThrow().getConfig().findMapConfig(name));
    }

    /** The grid was shut down: whoever starts it anew puts the new one in its place. */
    void forget() {
        instance = null;
        maps.clear();
    }

    private IMap<String, byte[]> open(String name) {
        return instance()
                .map(grid -> GridMaps.<IMap<String, byte[]>>withoutTenant(() -> grid.getMap(name)))
                .map(GridMaps::listenedTo)
                .orElse(null);
    }

    private static IMap<String, byte[]> listenedTo(IMap<String, byte[]> opened) {
        MapClearing.listenTo(opened);
        return opened;
    }

    private Optional<HazelcastInstance> instance() {
        if (instance == null) {
            instance = grid().orElse(null);
        }
        return Optional.ofNullable(instance);
    }

    /** This node's member of the grid; empty if there is none. */
    static Optional<HazelcastInstance> grid() {
        try {
            return Optional.of(InitialContext.doLookup("payara/Hazelcast"));
        } catch (NamingException e) {
            LOG.log(Level.DEBUG, "No data grid", e);
            return Optional.empty();
        }
    }

    /**
     * What is opened in a request belongs to it for Payara, which then opens and closes the request's entity manager
     * around each operation on the map, in the grid's own threads. What is opened in a thread that has inherited no request
     * belongs to nobody.
     */
    private static <T> T withoutTenant(Supplier<T> opening) {
        CompletableFuture<T> opened = new CompletableFuture<>();
        thread(() -> opened.completeAsync(opening, Runnable::run)).start();
        return opened.orTimeout(MILLIS_TO_OPEN, TimeUnit.MILLISECONDS).join();
    }

    /** One that has inherited nothing. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "levee-grid", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
