package levee.drills;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import levee.drills.ActiveFaults.ActiveFault;

/**
 * The table {@code drill_faults}, on a connection of the caller's that commits each statement. A fault is over when its end has
 * come by the database's clock, when its drill is, when somebody has asked for that, or when who plays it has not been heard of
 * for some seconds.
 */
public final class FaultTable {

    /** Longer than whoever plays a drill keeps silent on a machine that is busy. */
    static final int SILENT_SECONDS = 10;

    private static final String BEGIN = """
            INSERT INTO drill_faults (run_id, kind, details, node, begins_at, ends_at)
            SELECT id, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND FROM drill_runs
            WHERE id = ? AND ended_at IS NULL AND stop_asked_at IS NULL""";

    private static final String OVER = """
            (f.ends_at <= UTC_TIMESTAMP(6) OR r.ended_at IS NOT NULL OR r.stop_asked_at IS NOT NULL
            OR r.beat_at < UTC_TIMESTAMP(6) - INTERVAL %d SECOND)""".formatted(SILENT_SECONDS);

    private static final String ACTIVE = """
            SELECT f.kind, f.details, LEAST(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), f.ends_at),
                TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), r.beat_at + INTERVAL %d SECOND))
            FROM drill_faults f JOIN drill_runs r ON r.id = f.run_id
            WHERE f.ended_at IS NULL AND f.node IN ('', ?) AND NOT %s""".formatted(SILENT_SECONDS, OVER);

    private static final String TO_PUT_BACK = """
            SELECT f.id FROM drill_faults f JOIN drill_runs r ON r.id = f.run_id
            WHERE f.ended_at IS NULL AND %s""".formatted(OVER);

    private static final String OF_RUN = "SELECT id FROM drill_faults WHERE ended_at IS NULL AND run_id = ?";

    private static final String UNFINISHED = "SELECT COUNT(*) FROM drill_faults WHERE ended_at IS NULL";

    private FaultTable() {}

    /**
     * Breaks it from now on for as long as it lasts, if its drill goes on.
     *
     * @return its id; empty if the drill is over
     */
    public static Optional<Long> begin(Connection connection, long run, Fault fault) throws SQLException {
        long id;
        try (PreparedStatement statement = connection.prepareStatement(BEGIN, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, fault.kind().label());
            statement.setString(2, fault.detailsText());
            statement.setString(3, fault.kind().place() == FaultKind.Place.NODES ? fault.node() : "");
            statement.setLong(4, TimeUnit.MILLISECONDS.toMicros(fault.lasting().toMillis()));
            statement.setLong(5, run);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                if (!key.next()) {
                    return Optional.empty();
                }
                id = key.getLong(1);
            }
        }
        if (fault.kind().place() == FaultKind.Place.POLICIES) {
            PolicyFault.begin(connection, id, fault);
        }
        return Optional.of(id);
    }

    /** What is broken in a node now. */
    static List<ActiveFault> active(Connection connection, String node) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACTIVE)) {
            statement.setString(1, node);
            long asked = System.nanoTime();
            try (ResultSet row = statement.executeQuery()) {
                List<ActiveFault> faults = new ArrayList<>();
                while (row.next()) {
                    Map<String, String> details = Fault.pairs(row.getString(2));
                    long until = asked + TimeUnit.MICROSECONDS.toNanos(row.getLong(3));
                    FaultKind.of(row.getString(1)).ifPresent(kind -> faults.add(new ActiveFault(kind, details, until)));
                }
                return faults;
            }
        }
    }

    /** Whether any fault was begun and is not yet written down as ended. */
    static boolean isAnyUnfinished(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNFINISHED);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** Puts back what is over, whoever has begun it. */
    static void putBack(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TO_PUT_BACK)) {
            putBack(connection, statement);
        }
    }

    /** Puts back all of one drill, over or not. */
    public static void putBack(Connection connection, long run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_RUN)) {
            statement.setLong(1, run);
            putBack(connection, statement);
        }
    }

    private static void putBack(Connection connection, PreparedStatement question) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet row = question.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        for (long id : ids) {
            PolicyFault.end(connection, id);
        }
    }
}
