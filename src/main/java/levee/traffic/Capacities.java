package levee.traffic;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What was measured of all clusters, small and large. */
@ApplicationScoped
public class Capacities {

    private static final int LATEST = 200;

    @Resource(lookup = "java:app/jdbc/levee")
    private DataSource database;

    @PersistenceContext
    private EntityManager em;

    /**
     * How each number of nodes has changed.
     *
     * @throws IllegalStateException if the database does not say
     */
    public List<CapacityChange> changes() {
        try (Connection connection = database.getConnection()) {
            return CapacityChange.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("What was measured cannot be read", e);
        }
    }

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
