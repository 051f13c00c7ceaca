package levee.command.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.command.database.DatabaseAccess;

/**
 * Looks into the database, past the nodes, several times a second: which alerts fire, which cause their episode names, whether
 * the cache's policies are as they should be, and how many SELECTs the server was sent. Seconds are the timeline's.
 */
final class Watcher implements AutoCloseable {

    private static final String FIRED = "SELECT name, symptom FROM alerts WHERE id > ? ORDER BY id";
    private static final String LAST_ALERT = "SELECT COALESCE(MAX(id), 0) FROM alerts";
    private static final String CAUSE = "SELECT cause, headline FROM alert_episodes ORDER BY id DESC LIMIT 1";
    private static final String CLOSED = "SELECT COUNT(*) FROM cache_policies WHERE enabled = 0";
    private static final String SELECTS = "SHOW GLOBAL STATUS LIKE 'Com_select'";

    private final Connection connection;
    private final Timeline timeline;
    private final List<double[]> selects = new ArrayList<>();
    private long lastAlert;
    private String lastCause = "";
    private double fault = Double.NaN;
    private double detected = Double.NaN;
    private double named = Double.NaN;
    private double repaired = Double.NaN;

    Watcher(DatabaseAccess database, Timeline timeline) {
        this.timeline = timeline;
        try {
            connection = database.open();
            lastAlert = number(LAST_ALERT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the cache is misconfigured. */
    void faultBegins() {
        fault = timeline.seconds();
    }

    void look() {
        try {
            lookAtAlerts();
            lookAtCause();
            if (!Double.isNaN(fault) && Double.isNaN(repaired) && number(CLOSED) == 0) {
                repaired = timeline.seconds();
                timeline.tell("The cache's last good policies are back, by nobody's hand", "120 min");
            }
            try (PreparedStatement statement = connection.prepareStatement(SELECTS);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                selects.add(new double[] {timeline.seconds(), row.getDouble(2)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAtAlerts() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRED)) {
            statement.setLong(1, lastAlert);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastAlert++;
                    alert(row.getString(1), row.getString(2));
                }
            }
        }
        lastAlert = number(LAST_ALERT);
    }

    private void alert(String name, String symptom) {
        boolean bypass = isNamed(AlertName.CACHE_BYPASS.name(), AlertName.CACHE_BYPASS.label(), name);
        boolean surge = isNamed(AlertName.UNANNOUNCED_SURGE.name(), AlertName.UNANNOUNCED_SURGE.label(), name);
        timeline.tell("Alert " + name + ": " + symptom, bypass ? "80 min" : surge ? "60 min" : "");
        if (bypass && !Double.isNaN(fault) && Double.isNaN(detected)) {
            detected = timeline.seconds();
        }
    }

    private static boolean isNamed(String one, String other, String name) {
        return name.equals(one) || name.equals(other);
    }

    private void lookAtCause() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CAUSE);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                cause(row.getString(1), row.getString(2));
            }
        }
    }

    private void cause(String cause, String headline) {
        // There are two causes, and the heavier comes first: both stand in the line that is read first.
        boolean right = isNamed(Cause.CACHE_BYPASS.name(), Cause.CACHE_BYPASS.label(), cause)
                || headline.contains("past the cache");
        boolean isNew = right && !Double.isNaN(fault) && Double.isNaN(named);
        if (isNew) {
            named = timeline.seconds();
        }
        if (isNew || !cause.equals(lastCause)) {
            timeline.tell("Cause: " + headline, isNew ? "80 min" : "");
        }
        lastCause = cause;
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** After the fault; empty if never. */
    OptionalDouble secondsToDetect() {
        return since(detected);
    }

    OptionalDouble secondsToName() {
        return since(named);
    }

    OptionalDouble secondsToRepair() {
        return since(repaired);
    }

    private OptionalDouble since(double moment) {
        return Double.isNaN(moment) ? OptionalDouble.empty() : OptionalDouble.of(moment - fault);
    }

    /** SELECTs a second between two moments. */
    double selects(double from, double to) {
        double[] first = null;
        double[] last = null;
        for (double[] each : selects) {
            if (each[0] >= from && each[0] <= to) {
                first = first == null ? each : first;
                last = each;
            }
        }
        return first == null || last == null || first == last ? 0 : (last[1] - first[1]) / (last[0] - first[0]);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
