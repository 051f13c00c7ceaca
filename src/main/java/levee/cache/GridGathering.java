package levee.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import levee.signals.Gathering;

/** What nodes tell each other of themselves, in a map of the grid: while there is none, each knows of itself alone. */
@ApplicationScoped
class GridGathering implements Gathering {

    private static final String MAP = "levee.signals";
    private static final int SECONDS_TO_LIVE = 60;

    @Override
    public void publish(String node, byte[] told) {
        Grid.ofThisNode().send(MAP, node, told, SECONDS_TO_LIVE);
    }

    @Override
    public Map<String, byte[]> others(String node) {
        Map<String, byte[]> all = new HashMap<>(Grid.ofThisNode().all(MAP));
        all.remove(node);
        return all;
    }
}
