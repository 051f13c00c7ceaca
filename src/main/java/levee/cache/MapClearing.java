package levee.cache;

import com.hazelcast.map.IMap;
import com.hazelcast.map.MapEvent;
import com.hazelcast.map.listener.MapClearedListener;
import com.hazelcast.map.listener.MapEvictedListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * Hears that somebody has cleared a map of the grid, which Payara's console can do past this application. The grid tells all
 * members, but only of a map in which there was something.
 */
final class MapClearing implements MapClearedListener, MapEvictedListener {

    private static final Logger LOG = System.getLogger(MapClearing.class.getName());

    /** {@code levee.entities.Product}: whose map it is, and of what region. */
    private static final String[] OWNERS = {"levee.entities.", "levee.queries."};

    private static volatile Consumer<String> told = region -> {};

    private final String region;

    private MapClearing(String region) {
        this.region = region;
    }

    /** @param listener gets the region, as the log of changes names it, in a thread of the grid, which may not wait */
    static void tell(Consumer<String> listener) {
        told = listener;
    }

    /** Not waited for: all members are asked before one listens. */
    static void listenTo(IMap<?, ?> map) {
        for (String owner : OWNERS) {
            if (map.getName().startsWith(owner)) {
                String region = map.getName().substring(owner.length());
                GridMaps.thread(() -> listen(map, region)).start();
            }
        }
    }

    private static void listen(IMap<?, ?> map, String region) {
        try {
            map.addEntryListener(new MapClearing(region), false);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "This node will not hear if the map of " + region + " is cleared", e);
        }
    }

    @Override
    public void mapCleared(MapEvent event) {
        told.accept(region);
    }

    @Override
    public void mapEvicted(MapEvent event) {
        told.accept(region);
    }
}
