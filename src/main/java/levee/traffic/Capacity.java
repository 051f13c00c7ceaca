package levee.traffic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** So many pages a second were answered by so many nodes before a service level broke. Never changed. */
@Entity
@Table(name = "capacities")
@NamedQuery(name = "Capacity.latest", query = "select c from Capacity c order by c.measuredAt desc, c.id desc")
public class Capacity {

    private static final String WRITE = "INSERT INTO capacities (nodes, pages_a_second,"
            + " measured_at, build, run_id, circumstances, revision, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int nodes;

    @Column(name = "pages_a_second")
    private double pagesASecond;

    @Column(name = "measured_at")
    private Instant measuredAt;

    private String build;

    @Column(name = "run_id")
    private long runId;

    /** For JPA. */
    protected Capacity() {}

    /**
     * As it was measured.
     *
     * @param circumstances only what was measured in the same is compared
     * @param revision of the sources; may be empty
     * @param settings of the nodes, as they tell them
     */
    public record Measurement(
            int nodes,
            double pagesASecond,
            Instant measuredAt,
            String build,
            long run,
            String circumstances,
            String revision,
            String settings) {}

    /** For those who measure, outside of the container. */
    public static void write(Connection connection, Measurement measured) throws SQLException {
        Object[] values = {
            measured.nodes,
            measured.pagesASecond,
            LocalDateTime.ofInstant(measured.measuredAt, ZoneOffset.UTC),
            measured.build,
            measured.run,
            measured.circumstances,
            measured.revision,
            measured.settings
        };
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    public int getNodes() {
        return nodes;
    }

    public double getPagesASecond() {
        return pagesASecond;
    }

    public Instant getMeasuredAt() {
        return measuredAt;
    }

    public String getBuild() {
        return build;
    }

    /** The load test that measured it. */
    public long getRunId() {
        return runId;
    }
}
