package levee.command.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import levee.alerts.AlertName;
import levee.alerts.Cause;

/**
 * What the shop notices of a drill, read from its tables past the nodes, several times a second: alerts, the cause that is named,
 * who takes it on, what is repaired, and when it is over. Moments are the database's.
 */
final class Symptoms {

    private static final String NOW = "SELECT UTC_TIMESTAMP(6)";

    private static final String FIRED =
            "SELECT id, name, symptom, fired_at, episode_id FROM alerts WHERE id > ? ORDER BY id";

    private static final String LAST_ALERT = "SELECT COALESCE(MAX(id), 0) FROM alerts";

    private static final String EPISODE =
            "SELECT cause, headline, acknowledged_at, acknowledged_by, ended_at FROM alert_episodes WHERE id = ?";

    private static final String REPAIRED = """
            SELECT id, outcome, made_by, done_at FROM alert_repairs
            WHERE id > ? AND done_at >= ? AND repair <> 'end-drill' ORDER BY id""";

    private static final String LAST_REPAIR = "SELECT COALESCE(MAX(id), 0) FROM alert_repairs";
    private static final String MITIGATED = "SELECT mitigated_at FROM incidents WHERE episode_id = ?";

    private final Connection connection;
    private final Set<String> right;
    private final Consumer<String> tell;
    private long lastAlert;
    private long lastRepair;
    private String cause = "";
    Instant fault;
    Instant detected;
    Instant named;
    Instant acknowledged;
    Instant mitigated;
    Instant resolved;
    Long episode;

    Symptoms(Connection connection, Set<Cause> right, Consumer<String> tell) throws SQLException {
        this.connection = connection;
        this.right = right.stream().map(Cause::label).collect(Collectors.toSet());
        this.tell = tell;
        lastAlert = number(LAST_ALERT);
        lastRepair = number(LAST_REPAIR);
    }

    /** The first fault begins now. */
    void faultBegins() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOW);
                ResultSet row = statement.executeQuery()) {
            row.next();
            fault = moment(row, 1);
        }
    }

    void look() throws SQLException {
        alerts();
        if (episode != null) {
            episode();
            repairs();
            mitigation();
        }
    }

    private void alerts() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRED)) {
            statement.setLong(1, lastAlert);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastAlert = row.getLong(1);
                    tell.accept("Alert " + AlertName.valueOf(row.getString(2)).label() + ": " + row.getString(3));
                    Instant at = moment(row, 4);
                    if (fault != null && detected == null && !at.isBefore(fault)) {
                        detected = at;
                    }
                    if (fault != null) {
                        follow(row.getLong(5));
                    }
                }
            }
        }
    }

    /** The latest: what is wrong may come in several. */
    private void follow(long latest) {
        if (episode == null || episode != latest) {
            episode = latest;
            resolved = null;
        }
    }

    private void episode() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EPISODE)) {
            statement.setLong(1, episode);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    cause(row.getString(1).toLowerCase(Locale.ROOT).replace('_', '-'), row.getString(2));
                    if (acknowledged == null && row.getObject(3) != null) {
                        acknowledged = moment(row, 3);
                        tell.accept(row.getString(4) + " has taken it on");
                    }
                    if (resolved == null && row.getObject(5) != null) {
                        resolved = moment(row, 5);
                        tell.accept("Nothing fires any more");
                    }
                }
            }
        }
    }

    private void cause(String label, String headline) throws SQLException {
        if (!label.equals(cause)) {
            cause = label;
            tell.accept("Cause " + label + ": " + headline);
        }
        if (named == null && right.contains(label)) {
            try (PreparedStatement statement = connection.prepareStatement(NOW);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                named = moment(row, 1);
            }
        }
    }

    private void repairs() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPAIRED)) {
            statement.setLong(1, lastRepair);
            statement.setObject(2, LocalDateTime.ofInstant(fault, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastRepair = row.getLong(1);
                    tell.accept(row.getString(2) + " (" + row.getString(3) + ")");
                    mitigated = mitigated == null ? moment(row, 4) : mitigated;
                }
            }
        }
    }

    private void mitigation() throws SQLException {
        if (mitigated != null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MITIGATED)) {
            statement.setLong(1, episode);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getObject(1) != null) {
                    mitigated = moment(row, 1);
                }
            }
        }
    }

    /** Whether what was noticed is over; also if nothing was. */
    boolean areOver() {
        return episode == null || resolved != null;
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
