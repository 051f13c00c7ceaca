package levee.signals.history;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import levee.signals.Hour;
import levee.signals.Hour.Step;
import levee.signals.Selector;
import levee.signals.Series;

/** What all nodes together have told in the last ninety days, by the minute, from the database: in the steps of {@link Step}. */
@ApplicationScoped
public class SignalHistory {

    public static final Duration KEPT = MinuteRounds.KEPT;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    @Inject
    private Clock clock;

    private final SeriesBook book = new SeriesBook();

    /**
     * The latest steps, the last one last: it may be going on. Nodes are not told apart; what is known by its
     * {@link Hour#HIGHEST} is the highest of the step.
     *
     * @param label by which values are told apart
     * @param step whole minutes
     * @throws IllegalStateException if the database does not answer
     */
    public List<Step> latest(Selector selector, String label, Duration step, int count) {
        try (Connection connection = database.getConnection()) {
            return latest(connection, clock.instant(), selector, label, step, count);
        } catch (SQLException e) {
            throw new IllegalStateException("The minutes of the signals cannot be read now", e);
        }
    }

    /**
     * The same from a moment on, which is a whole minute by this node's clock.
     *
     * @throws IllegalStateException if the database does not answer
     */
    public List<Step> read(Selector selector, String label, Instant from, Duration step, int count) {
        int length = Math.toIntExact(Math.max(1, step.toMinutes()));
        int begin = Math.toIntExact(from.getEpochSecond() / 60);
        try (Connection connection = database.getConnection()) {
            int ahead = MinuteTable.now(connection)
                    - Math.toIntExact(clock.instant().getEpochSecond() / 60);
            return read(connection, selector, label, from, begin + ahead, length, count);
        } catch (SQLException e) {
            throw new IllegalStateException("The minutes of the signals cannot be read now", e);
        }
    }

    /**
     * Whole steps since 1970, so that the same minutes are in one step whoever looks when. On a connection of the caller's, who
     * may be outside of the container.
     */
    public List<Step> latest(
            Connection connection, Instant now, Selector selector, String label, Duration step, int count)
            throws SQLException {
        int length = Math.toIntExact(Math.max(1, step.toMinutes()));
        int minute = Math.toIntExact(now.getEpochSecond() / 60);
        int ahead = MinuteTable.now(connection) - minute;
        int begin = (minute + length - 1) / length * length - length * count;
        return read(connection, selector, label, Instant.ofEpochSecond(60L * begin), begin + ahead, length, count);
    }

    private List<Step> read(
            Connection connection, Selector selector, String label, Instant from, int begin, int length, int count)
            throws SQLException {
        int end = begin + length * count - 1;
        int[] known = new int[count];
        MinuteTable.written(connection, begin, end).forEach(minute -> known[(minute - begin) / length]++);
        book.read(connection);
        List<Map<String, Double>> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sums.add(new TreeMap<>());
        }
        boolean highest = selector.name().endsWith(Hour.HIGHEST);
        boolean[] gauge = {false};
        MinuteTable.read(connection, selector.name(), begin, end, (minute, number, value) -> {
            Series series = book.series(number);
            if (series != null && selector.selects("", series)) {
                gauge[0] |= series.kind() == Series.Kind.GAUGE;
                sums.get((minute - begin) / length)
                        .merge(series.label(label), (double) value, highest ? Math::max : Double::sum);
            }
        });
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // A minute without a row counted nothing, if anything is known of it.
            double divisor = highest ? 1 : (double) known[i] * (gauge[0] ? 1 : 60);
            Map<String, Double> values = sums.get(i);
            values.replaceAll((key, sum) -> sum / divisor);
            steps.add(new Step(
                    from.plus(Duration.ofMinutes((long) length * i)), known[i] == 0 ? Map.of() : withNothing(values)));
        }
        return steps;
    }

    /** Known, and so at least nothing. */
    private static Map<String, Double> withNothing(Map<String, Double> values) {
        return values.isEmpty() ? Map.of("", 0.0) : values;
    }
}
