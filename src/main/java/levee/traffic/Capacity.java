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

    private static final String WRITE =
            "INSERT INTO capacities (nodes, pages_a_second, measured_at, build, run_id) VALUES (?, ?, ?, ?, ?)";

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

    /** For those who measure, outside of the container. */
    public static void write(
            Connection connection, int nodes, double pagesASecond, Instant measuredAt, String build, long run)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setInt(1, nodes);
            statement.setDouble(2, pagesASecond);
            statement.setObject(3, LocalDateTime.ofInstant(measuredAt, ZoneOffset.UTC));
            statement.setString(4, build);
            statement.setLong(5, run);
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
