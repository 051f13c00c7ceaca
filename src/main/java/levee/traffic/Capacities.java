package levee.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of all clusters, small and large. */
@ApplicationScoped
public class Capacities {

    private static final int LATEST = 200;

    @PersistenceContext
    private EntityManager em;

    /** The latest for each number of nodes, the fewest nodes first. */
    public List<Capacity> latestBySize() {
        Map<Integer, Capacity> bySize = new TreeMap<>();
        em.createNamedQuery("Capacity.latest", Capacity.class)
                .setMaxResults(LATEST)
                .getResultList()
                .forEach(capacity -> bySize.putIfAbsent(capacity.getNodes(), capacity));
        List<Capacity> sorted = new ArrayList<>(bySize.values());
        sorted.sort(Comparator.comparingInt(Capacity::getNodes));
        return sorted;
    }
}
