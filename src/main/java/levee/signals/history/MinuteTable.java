package levee.signals.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import levee.signals.Hour;
import levee.signals.Series;

/** The table {@code signal_minutes}, on a connection of the caller's. Minutes are numbered from 1970 on. */
final class MinuteTable {

    /** Weeks do not have to fit into memory: rows are taken from the wire one by one. */
    private static final int ONE_BY_ONE = Integer.MIN_VALUE;

    private static final String NOW = Sql.of("SELECT TIMESTAMPDIFF(MINUTE, '1970-01-01', UTC_TIMESTAMP())");
    private static final String WRITTEN =
            Sql.of("SELECT minute FROM signal_minutes WHERE name = ? AND minute BETWEEN ? AND ?");
    private static final String PUT = Sql.of("INSERT INTO signal_minutes (name, minute, figures) VALUES ");
    private static final String READ = Sql.of("SELECT minute, figures FROM signal_minutes"
            + " WHERE name = ? AND minute BETWEEN ? AND ? ORDER BY minute");
    private static final String DELETE = Sql.of("DELETE FROM signal_minutes WHERE name = ? AND minute < ? LIMIT ");

    /** Told each figure. */
    interface Reader {
        void figure(int minute, int number, float value);
    }

    private MinuteTable() {}

    /** The minute that is going on. */
    static int now(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, NOW);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Those of which anything is known. */
    static Set<Integer> written(Connection connection, int from, int to) throws SQLException {
        Set<Integer> written = new HashSet<>();
        try (PreparedStatement statement = Sql.prepare(connection, WRITTEN, Hour.NODES, from, to);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                written.add(rows.getInt(1));
            }
        }
        return written;
    }

    /**
     * All of a minute or nothing, in one statement.
     *
     * @return false if another node has written it
     */
    static boolean put(Connection connection, SeriesBook book, int minute, Map<Series, Double> figures)
            throws SQLException {
        book.learn(connection, figures.keySet());
        SortedMap<String, SortedMap<Integer, Double>> byName = new TreeMap<>();
        figures.forEach((series, value) -> {
            Integer number = book.number(series);
            if (number != null) {
                byName.computeIfAbsent(series.name(), added -> new TreeMap<>()).put(number, value);
            }
        });
        String rows = byName.keySet().stream().map(name -> "(?, ?, ?)").collect(Collectors.joining(", "));
        try (PreparedStatement statement = Sql.prepare(connection, PUT + rows)) {
            int parameter = 0;
            for (var ofName : byName.entrySet()) {
                statement.setString(++parameter, ofName.getKey());
                statement.setInt(++parameter, minute);
                statement.setBytes(++parameter, MinuteBytes.write(ofName.getValue()));
            }
            statement.executeUpdate();
            return true;
        } catch (SQLIntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** In the order of time. */
    static void read(Connection connection, String name, int from, int to, Reader reader) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, READ, name, from, to)) {
            statement.setFetchSize(ONE_BY_ONE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int minute = rows.getInt(1);
                    MinuteBytes.read(rows.getBytes(2), (number, value) -> reader.figure(minute, number, value));
                }
            }
        }
    }

    /** @return how many were deleted, at most as many as wanted */
    static int delete(Connection connection, String name, int before, int most) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, DELETE + most, name, before)) {
            return statement.executeUpdate();
        }
    }
}
