package levee.loadtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import levee.traffic.Capacity;

/** Writes runs, for the command, outside of the container: on a connection of the caller's, in their transaction. */
public final class LoadRunTable {

    private static final String RUN = """
            INSERT INTO load_runs (profile, began_at, seconds, passed, build, revision, nodes, stage, configuration, settings,
                visitors, pages, orders, errors, refused, p95, p99, capacity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHECK = """
            INSERT INTO load_checks (run_id, name, measured, unit, wanted, at_most, held) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String REPORT = "INSERT INTO load_reports (run_id, figures, report) VALUES (?, ?, ?)";

    private static final String STARTS = "SELECT build, settings FROM node_starts ORDER BY node LIMIT 1";

    private LoadRunTable() {}

    /**
     * A run that has ended.
     *
     * @param capacity null if it did not climb until a service level broke
     */
    public record Ended(
            String profile,
            Instant beganAt,
            double seconds,
            boolean passed,
            String revision,
            int nodes,
            String stage,
            String configuration,
            long visitors,
            long pages,
            long orders,
            long errors,
            long refused,
            double p95,
            double p99,
            Double capacity) {}

    /** @param wanted null if it is only shown */
    public record Check(String name, double measured, String unit, Double wanted, boolean atMost, boolean held) {}

    private record Outfit(String build, String settings) {}

    /** @return the run's id */
    public static long keep(Connection connection, Ended run, List<Check> checks, String figures, byte[] report)
            throws SQLException {
        Outfit outfit = outfit(connection);
        long id = insert(connection, run, outfit);
        try (PreparedStatement statement = connection.prepareStatement(CHECK)) {
            for (Check check : checks) {
                statement.setLong(1, id);
                statement.setString(2, check.name);
                statement.setDouble(3, check.measured);
                statement.setString(4, check.unit);
                statement.setObject(5, check.wanted, Types.DOUBLE);
                statement.setBoolean(6, check.atMost);
                statement.setBoolean(7, check.held);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(REPORT)) {
            statement.setLong(1, id);
            statement.setString(2, figures);
            statement.setBytes(3, report);
            statement.executeUpdate();
        }
        if (run.capacity != null) {
            Capacity.write(
                    connection,
                    new Capacity.Measurement(
                            run.nodes,
                            run.capacity,
                            at(run),
                            outfit.build,
                            id,
                            circumstances(run),
                            run.revision,
                            outfit.settings));
        }
        return id;
    }

    /** With what it can be compared: whatever is like it but where it began to climb, and for how long it would have. */
    private static String circumstances(Ended run) {
        return run.configuration
                .lines()
                .filter(line -> !line.startsWith("rate=") && !line.startsWith("minutes="))
                .collect(Collectors.joining(" ", run.profile + " " + run.stage + " ", ""));
    }

    /** What the nodes run, as they say themselves. */
    private static Outfit outfit(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STARTS);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Outfit(row.getString(1), row.getString(2)) : new Outfit("", "");
        }
    }

    private static long insert(Connection connection, Ended run, Outfit outfit) throws SQLException {
        Object[] values = {
            run.profile,
            LocalDateTime.ofInstant(at(run), ZoneOffset.UTC),
            run.seconds,
            run.passed,
            outfit.build,
            run.revision,
            run.nodes,
            run.stage,
            run.configuration,
            outfit.settings,
            run.visitors,
            run.pages,
            run.orders,
            run.errors,
            run.refused,
            run.p95,
            run.p99
        };
        try (PreparedStatement statement = connection.prepareStatement(RUN, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setObject(values.length + 1, run.capacity, Types.DOUBLE);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private static Instant at(Ended run) {
        return run.beganAt.truncatedTo(ChronoUnit.MICROS);
    }
}
