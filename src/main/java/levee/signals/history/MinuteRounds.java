package levee.signals.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import levee.signals.Hour;
import levee.signals.Series;

/**
 * Writes what is finished and not written yet, of the last hour, which is what a node remembers: so an hour without the
 * database leaves no gap. There is no leader. The first of the nodes, by name, writes at once, and the others a little later
 * what is still missing; should two write the same minute, the table lets one of them. Used by one thread.
 */
final class MinuteRounds {

    static final Duration KEPT = Duration.ofDays(90);
    static final int BATCH = 500;

    /** In one round: what is left, as after weeks of standing still, waits for the next. */
    static final int MOST_BATCHES = 200;

    /** What others have told arrives within seconds. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration LATER = Duration.ofSeconds(25);
    private static final long MINUTE = 60;
    private static final long MINUTES_KEPT = Hour.KEPT.toMinutes();
    private static final long BETWEEN_DELETIONS = 60;

    /** Where the minutes are. */
    interface Database {
        Connection getConnection() throws SQLException;
    }

    private final Database database;
    private final Function<Instant, Optional<Map<Series, Double>>> hour;
    private final BooleanSupplier first;
    private final Clock clock;
    private final SeriesBook book = new SeriesBook();
    private long done;
    private long deleted;

    /**
     * @param hour the figures of the minute that begins at a moment, if all of it is known
     * @param first whether no other node is to write before this one
     */
    MinuteRounds(
            Database database,
            Function<Instant, Optional<Map<Series, Double>>> hour,
            BooleanSupplier first,
            Clock clock) {
        this.database = database;
        this.hour = hour;
        this.first = first;
        this.clock = clock;
    }

    /** What fails is done in a later round. */
    void round() throws SQLException {
        Instant now = clock.instant();
        Duration lag = first.getAsBoolean() ? AT_ONCE : LATER;
        long newest = now.minus(lag).getEpochSecond() / MINUTE - 1;
        if (newest <= done) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            // Clocks may differ, and by the database's all count alike.
            int ahead = Math.toIntExact(MinuteTable.now(connection) - now.getEpochSecond() / MINUTE);
            write(connection, newest, ahead);
            delete(connection, newest, ahead);
        }
        done = newest;
    }

    private void write(Connection connection, long newest, int ahead) throws SQLException {
        long oldest = newest - MINUTES_KEPT + 1;
        Set<Integer> written = MinuteTable.written(connection, (int) oldest + ahead, (int) newest + ahead);
        for (long minute = oldest; minute <= newest; minute++) {
            if (!written.contains((int) minute + ahead)) {
                Optional<Map<Series, Double>> figures = hour.apply(Instant.ofEpochSecond(minute * MINUTE));
                if (figures.isPresent()) {
                    MinuteTable.put(connection, book, (int) minute + ahead, figures.get());
                }
            }
        }
    }

    private void delete(Connection connection, long newest, int ahead) throws SQLException {
        if (newest - deleted < BETWEEN_DELETIONS) {
            return;
        }
        int before = Math.toIntExact(newest - KEPT.toMinutes()) + ahead;
        book.read(connection);
        int batches = 0;
        for (String name : book.names()) {
            while (batches < MOST_BATCHES && MinuteTable.delete(connection, name, before, BATCH) == BATCH) {
                batches++;
            }
        }
        deleted = batches < MOST_BATCHES ? newest : deleted;
    }
}
