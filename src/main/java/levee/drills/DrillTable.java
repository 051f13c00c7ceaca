package levee.drills;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Writes drills, for the command, outside of the container: on a connection of the caller's that commits each statement. */
public final class DrillTable {

    private static final int LONGEST_ENTRY = 500;

    private static final String BEGIN = """
            INSERT INTO drill_runs (scenario, about, causes, team, begun_by, began_at, beat_at, open_mark)
            VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 1)""";

    private static final String HAPPENED = """
            INSERT INTO happenings (happened_at, kind, node, subject, happening, made_by)
            VALUES (UTC_TIMESTAMP(6), 'drill', '', '', ?, ?)""";

    private static final String BEAT =
            "UPDATE drill_runs SET beat_at = UTC_TIMESTAMP(6) WHERE id = ? AND ended_at IS NULL";

    private static final String STOP_ASKED =
            "SELECT COALESCE(stop_asked_by, ''), ended_at IS NOT NULL FROM drill_runs WHERE id = ?";

    private static final String NOTE =
            "INSERT INTO drill_entries (run_id, happened_at, entry) VALUES (?, UTC_TIMESTAMP(6), ?)";

    private static final String END = """
            UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL, outcome = ?, ending = ?
            WHERE id = ? AND ended_at IS NULL""";

    private static final String SCORE = """
            UPDATE drill_runs SET fault_at = ?, detected_at = ?, named_at = ?, acknowledged_at = ?, mitigated_at = ?,
                resolved_at = ?, placed = ?, failed_checkouts = ?, hurt_customers = ?, episode_id = ?
            WHERE id = ?""";

    /** Ends what nobody plays any more; its faults have ended by themselves. */
    static final String GIVE_UP = """
            UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL, outcome = 'broken-off',
                ending = 'Whoever played it was not heard of any more.'
            WHERE ended_at IS NULL AND beat_at < UTC_TIMESTAMP(6) - INTERVAL %d SECOND""".formatted(3 * FaultTable.SILENT_SECONDS);

    private static final String MAY = """
            SELECT COUNT(*) FROM accounts a JOIN account_roles r ON r.account_id = a.id
            WHERE a.email = ? AND a.active = TRUE AND r.role IN ('OPERATIONS', 'ADMINISTRATOR')""";

    private DrillTable() {}

    /** How a drill ended. */
    public enum Outcome {
        PLAYED,
        /** By somebody, or since real customers were hurt. */
        STOPPED,
        BROKEN_OFF;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What was seen of a drill. Moments by the database's clock; null for what never was.
     *
     * @param hurtCustomers checkouts of real customers that failed
     */
    public record Seen(
            Instant fault,
            Instant detected,
            Instant named,
            Instant acknowledged,
            Instant mitigated,
            Instant resolved,
            Long placed,
            Long failedCheckouts,
            Long hurtCustomers,
            Long episode) {}

    /** Whether somebody of this e-mail address may play drills. */
    public static boolean may(Connection connection, String email) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MAY)) {
            statement.setString(1, email);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    /**
     * Begins a drill. The log of what is done to the shop says that there is one, and nothing of what it is.
     *
     * @return its id; empty if another is under way
     */
    public static Optional<Long> begin(Connection connection, Scenario scenario, boolean team, String by)
            throws SQLException {
        update(connection, GIVE_UP);
        try (PreparedStatement statement = connection.prepareStatement(BEGIN, Statement.RETURN_GENERATED_KEYS)) {
            set(statement, scenario.name(), scenario.about(), scenario.causesText(), team, by);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                long id = key.getLong(1);
                update(connection, HAPPENED, "Drill " + id + " began", by);
                return Optional.of(id);
            }
        } catch (SQLIntegrityConstraintViolationException e) {
            return Optional.empty();
        }
    }

    /**
     * Says that it is still played.
     *
     * @return who wants it to stop
     */
    public static Optional<String> beat(Connection connection, long id) throws SQLException {
        update(connection, BEAT, id);
        try (PreparedStatement statement = connection.prepareStatement(STOP_ASKED)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String by = row.getString(1);
                return by.isEmpty() && !row.getBoolean(2) ? Optional.empty() : Optional.of(by);
            }
        }
    }

    /** A line of its timeline. */
    public static void note(Connection connection, long id, String text) throws SQLException {
        update(
                connection,
                NOTE,
                id,
                text.length() <= LONGEST_ENTRY ? text : text.substring(0, LONGEST_ENTRY - 1) + "…");
    }

    public static void score(Connection connection, long id, Seen seen) throws SQLException {
        update(
                connection,
                SCORE,
                time(seen.fault),
                time(seen.detected),
                time(seen.named),
                time(seen.acknowledged),
                time(seen.mitigated),
                time(seen.resolved),
                seen.placed,
                seen.failedCheckouts,
                seen.hurtCustomers,
                seen.episode,
                id);
    }

    /** Once; all of its faults are put back with it. */
    public static void end(Connection connection, long id, Outcome outcome, String ending, String by)
            throws SQLException {
        FaultTable.putBack(connection, id);
        if (update(connection, END, outcome.label(), ending, id) > 0) {
            update(connection, HAPPENED, "Drill " + id + " ended", by);
        }
    }

    private static LocalDateTime time(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
