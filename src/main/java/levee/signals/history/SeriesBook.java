package levee.signals.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import levee.signals.Series;

/** The table {@code signal_series}: each series has a number for good. What has been read once is remembered. */
final class SeriesBook {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LABELS = 500;

    /** More come only from a label that somebody lets grow without end: these are left out. */
    private static final int MOST = 20_000;

    private static final String READ = Sql.of("SELECT id, name, labels, counter FROM signal_series WHERE id > ?");
    private static final String ADD =
            Sql.of("INSERT IGNORE INTO signal_series (name, labels, counter) VALUES (?, ?, ?)");

    private static final Pattern LABEL = Pattern.compile("([^=,]+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    private final Map<Integer, Series> byNumber = new HashMap<>();
    private final Map<Series, Integer> numbers = new HashMap<>();
    private int last;

    /** Learns those that others have added. */
    synchronized void read(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, READ, last)) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<String, String> labels = labels(rows.getString("labels"));
                    Series series = rows.getBoolean("counter")
                            ? Series.counter(rows.getString("name"), labels)
                            : Series.gauge(rows.getString("name"), labels);
                    byNumber.put(rows.getInt("id"), series);
                    numbers.put(series, rows.getInt("id"));
                    last = Math.max(last, rows.getInt("id"));
                }
            }
        }
    }

    /** Gives numbers to those that have none. */
    synchronized void learn(Connection connection, Collection<Series> all) throws SQLException {
        if (numbers.keySet().containsAll(all)) {
            return;
        }
        read(connection);
        Set<Series> added = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        all.stream()
                .filter(each -> !numbers.containsKey(each) && isStorable(each))
                .limit(Math.max(0, MOST - numbers.size()))
                .forEach(added::add);
        for (Series series : added) {
            try (PreparedStatement statement =
                    Sql.prepare(connection, ADD, series.name(), text(series), series.kind() == Series.Kind.COUNTER)) {
                statement.executeUpdate();
            }
        }
        // Numbers are given out before they are seen: what was added meanwhile may be lower than what was read.
        last = 0;
        read(connection);
    }

    private static boolean isStorable(Series series) {
        return series.name().length() <= LONGEST_NAME && text(series).length() <= LONGEST_LABELS;
    }

    /** Null for one that has none. */
    synchronized Integer number(Series series) {
        return numbers.get(series);
    }

    /** Null for a number that was added since they were read. */
    synchronized Series series(int number) {
        return byNumber.get(number);
    }

    synchronized Set<String> names() {
        Set<String> names = new TreeSet<>();
        byNumber.values().forEach(series -> names.add(series.name()));
        return names;
    }

    static String text(Series series) {
        StringBuilder text = new StringBuilder();
        series.labels()
                .forEach((label, value) -> text.append(text.isEmpty() ? "" : ",")
                        .append(label)
                        .append("=\"")
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"'));
        return text.toString();
    }

    static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.put(label.group(1), label.group(2).replaceAll("\\\\(.)", "$1"));
        }
        return labels;
    }
}
