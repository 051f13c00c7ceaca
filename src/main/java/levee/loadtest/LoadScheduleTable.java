package levee.loadtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Takes what is due, for the command, outside of the container: on a connection of the caller's, in their transaction. All
 * times are the database's. One runs at a time, whoever looks: two would measure each other.
 */
public final class LoadScheduleTable {

    /** Whoever runs one says within this that they still do. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    /** Waits for others who look at this moment. */
    private static final String EACH = "SELECT id FROM load_schedules ORDER BY id FOR UPDATE";

    private static final String CUT_OFF = """
            UPDATE load_schedules SET last_outcome = 'CUT_OFF', last_at = began_at, last_run_id = NULL,
                last_text = CONCAT('Whoever ran it was cut off: ', runner), runner = NULL, began_at = NULL, runs_until = NULL
            WHERE runner IS NOT NULL AND runs_until < UTC_TIMESTAMP(6)""";

    private static final String LOOKED = "UPDATE load_schedules SET looked_at = UTC_TIMESTAMP(6) WHERE stage = ?";

    private static final String DUE = """
            SELECT id, profile, every_days, next_at, forced, UTC_TIMESTAMP(6) FROM load_schedules
            WHERE stage = ? AND NOT paused AND next_at <= UTC_TIMESTAMP(6)
                AND NOT EXISTS (SELECT 1 FROM load_schedules AS other WHERE other.runner IS NOT NULL)
            ORDER BY next_at, id LIMIT 1""";

    private static final String TAKE = """
            UPDATE load_schedules SET runner = ?, began_at = UTC_TIMESTAMP(6), next_at = ?, version = version + 1,
                runs_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND
            WHERE id = ?""";

    private static final String REFUSE = """
            UPDATE load_schedules SET next_at = ?, version = version + 1, last_outcome = 'REFUSED',
                last_at = UTC_TIMESTAMP(6), last_run_id = NULL,
                last_text = 'The stage is live: real shoppers would suffer, and real stock be bought.'
            WHERE id = ?""";

    private static final String RENEW = """
            UPDATE load_schedules SET runs_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ? AND runner = ?""";

    private static final String END = """
            UPDATE load_schedules SET last_outcome = ?, last_at = began_at, last_text = ?, last_run_id = ?,
                runner = NULL, began_at = NULL, runs_until = NULL
            WHERE id = ? AND runner = ?""";

    private static final String LIVE = "live";
    private static final int LONGEST_TEXT = 500;

    private LoadScheduleTable() {}

    /** One that is due, and nobody else's now. */
    public record Taken(long id, String profile, String runner, boolean forced) {}

    private record Due(long id, String profile, int everyDays, Instant at, boolean forced, Instant now) {

        LocalDateTime next() {
            return LocalDateTime.ofInstant(LoadTimes.after(at, everyDays, now), ZoneOffset.UTC);
        }
    }

    /**
     * The first that is due in this stage, if none runs. Those that were cut off are told as such, and not run again before
     * their next time: what cut them off may have been they themselves.
     *
     * @param runner who asks, unlike everybody else
     */
    public static Optional<Taken> take(Connection connection, String stage, String runner) throws SQLException {
        query(connection, EACH);
        update(connection, CUT_OFF);
        update(connection, LOOKED, stage);
        Optional<Due> due = due(connection, stage);
        while (due.isPresent() && stage.equals(LIVE) && !due.get().forced) {
            update(connection, REFUSE, due.get().next(), due.get().id);
            due = due(connection, stage);
        }
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Due first = due.get();
        update(connection, TAKE, runner, first.next(), LEASE.toSeconds(), first.id);
        return Optional.of(new Taken(first.id, first.profile, runner, first.forced));
    }

    private static Optional<Due> due(Connection connection, String stage) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setString(1, stage);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getBoolean(5),
                                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        : Optional.empty();
            }
        }
    }

    /** @return false if it is theirs no longer: it was removed, or they were silent for too long */
    public static boolean renew(Connection connection, Taken taken) throws SQLException {
        return update(connection, RENEW, LEASE.toSeconds(), taken.id, taken.runner) == 1;
    }

    /** @param run that was kept; null if none was */
    public static void end(Connection connection, Taken taken, LoadOutcome outcome, String text, Long run)
            throws SQLException {
        String shortened = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        update(connection, END, outcome.name(), shortened, run, taken.id, taken.runner);
    }

    private static void query(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
