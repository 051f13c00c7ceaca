package levee.signals.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.OnBothMakes;
import levee.Workshop;
import levee.signals.Hour.Step;
import levee.signals.Selector;
import levee.signals.Series;

class SignalHistoryIT {

    private static final Series PAGES = Series.counter("pages", Map.of("page", "product"));
    private static final Series BUSY = Series.gauge("busy", Map.of());
    private static final Series BUSIEST = Series.gauge("busy_highest", Map.of());
    private static final Series NODES = Series.gauge("levee_nodes", Map.of());

    private static final Instant BEGAN = Instant.parse("2026-06-01T12:00:00Z");

    private Instant now = BEGAN;
    private Instant knownFrom = BEGAN.minus(Duration.ofMinutes(3));
    private boolean away;

    private static void empty(Workshop workshop) throws SQLException {
        change(workshop, "DELETE FROM signal_minutes");
    }

    private static void change(Workshop workshop, String sql) throws SQLException {
        try (Connection connection = workshop.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static int count(Workshop workshop, String sql) throws SQLException {
        try (Connection connection = workshop.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int minutes(Workshop workshop) throws SQLException {
        return count(workshop, "SELECT COUNT(*) FROM signal_minutes WHERE name = 'levee_nodes'");
    }

    /** One whose clock stands still at the time of the test. */
    private Connection connect(Workshop workshop) throws SQLException {
        if (away) {
            throw new SQLException("away");
        }
        Connection connection = workshop.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET timestamp = " + now.getEpochSecond());
        }
        return connection;
    }

    private MinuteRounds node(Workshop workshop, boolean first, Duration ahead, double pages) {
        return new MinuteRounds(
                () -> connect(workshop),
                begin -> begin.isBefore(knownFrom.plus(ahead))
                        ? Optional.empty()
                        : Optional.of(Map.of(PAGES, pages, BUSY, 3.0, BUSIEST, 8.0, NODES, 2.0)),
                () -> first,
                Clock.fixed(now.plus(ahead), ZoneOffset.UTC));
    }

    private List<Step> latest(Workshop workshop, String name, Duration step, int count) throws SQLException {
        try (Connection connection = connect(workshop)) {
            return new SignalHistory().latest(connection, now, Selector.of(name), "page", step, count);
        }
    }

    @OnBothMakes
    void aMinuteIsWrittenOnceWhoeverWritesIt(Workshop workshop) throws SQLException {
        empty(workshop);
        now = BEGAN.plusSeconds(6);
        node(workshop, true, Duration.ZERO, 120).round();
        node(workshop, true, Duration.ZERO, 999).round();
        assertThat(minutes(workshop)).isEqualTo(3);
        assertThat(latest(workshop, "pages", Duration.ofMinutes(1), 3))
                .extracting(Step::values)
                .containsOnly(Map.of("product", 2.0));
        try (Connection connection = connect(workshop)) {
            int minute = MinuteTable.now(connection) - 2;
            assertThat(MinuteTable.put(connection, new SeriesBook(), minute, Map.of(NODES, 1.0, PAGES, 5.0)))
                    .as("two that have both seen it missing")
                    .isFalse();
        }
        assertThat(count(workshop, "SELECT COUNT(*) FROM signal_minutes")).isEqualTo(4 * 3);
    }

    @OnBothMakes
    void whenTheFirstNodeDiesTheNextWritesALittleLater(Workshop workshop) throws SQLException {
        empty(workshop);
        now = BEGAN.plusSeconds(10);
        node(workshop, false, Duration.ZERO, 60).round();
        // The minutes before the last one are late already: the first of the nodes should have written them.
        assertThat(minutes(workshop)).isEqualTo(2);
        now = BEGAN.plusSeconds(26);
        node(workshop, false, Duration.ZERO, 60).round();
        assertThat(minutes(workshop)).isEqualTo(3);
    }

    @OnBothMakes
    void anHourWithoutTheDatabaseLeavesNoGap(Workshop workshop) throws SQLException {
        empty(workshop);
        knownFrom = BEGAN.minus(Duration.ofMinutes(55));
        now = BEGAN.plusSeconds(6);
        MinuteRounds node = node(workshop, true, Duration.ZERO, 60);
        away = true;
        assertThat(fails(node)).isTrue();
        away = false;
        assertThat(fails(node)).isFalse();
        assertThat(minutes(workshop)).isEqualTo(55);
    }

    private static boolean fails(MinuteRounds node) {
        try {
            node.round();
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    @OnBothMakes
    void clocksThatDifferWriteNothingTwice(Workshop workshop) throws SQLException {
        empty(workshop);
        now = BEGAN.plusSeconds(6);
        node(workshop, true, Duration.ZERO, 60).round();
        node(workshop, true, Duration.ofMinutes(5), 60).round();
        node(workshop, true, Duration.ofMinutes(-5), 60).round();
        assertThat(minutes(workshop)).isEqualTo(3);
    }

    @OnBothMakes
    void whatIsOlderThanNinetyDaysIsDeletedInBatches(Workshop workshop) throws SQLException {
        empty(workshop);
        now = BEGAN.plusSeconds(6);
        node(workshop, true, Duration.ZERO, 60).round();
        change(
                workshop,
                "INSERT INTO signal_minutes (name, minute, figures) SELECT 'pages', minute - 90 * 1440 - 100 - 1000 * n,"
                        + " figures FROM signal_minutes CROSS JOIN (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3) more"
                        + " WHERE name = 'pages'");
        change(
                workshop,
                "INSERT INTO signal_minutes (name, minute, figures) SELECT 'pages', minute - 89 * 1440, figures"
                        + " FROM signal_minutes WHERE name = 'levee_nodes'");
        assertThat(count(workshop, "SELECT COUNT(*) FROM signal_minutes WHERE name = 'pages'"))
                .isEqualTo(15);
        try (Connection connection = connect(workshop)) {
            int before = MinuteTable.now(connection) - 90 * 1440;
            assertThat(MinuteTable.delete(connection, "pages", before, 4)).isEqualTo(4);
        }
        node(workshop, true, Duration.ZERO, 60).round();
        assertThat(count(workshop, "SELECT COUNT(*) FROM signal_minutes WHERE name = 'pages'"))
                .isEqualTo(6);
    }

    @OnBothMakes
    void countersAreRatesGaugesMeansAndWhatIsNotKnownIsNoZero(Workshop workshop) throws SQLException {
        empty(workshop);
        now = BEGAN.plusSeconds(6);
        node(workshop, true, Duration.ZERO, 60).round();
        assertThat(latest(workshop, "pages", Duration.ofMinutes(1), 5))
                .extracting(Step::values)
                .containsExactly(
                        Map.of(), Map.of(), Map.of("product", 1.0), Map.of("product", 1.0), Map.of("product", 1.0));
        assertThat(latest(workshop, "busy", Duration.ofMinutes(1), 1))
                .extracting(Step::values)
                .containsExactly(Map.of("", 3.0));
        assertThat(latest(workshop, "busy_highest", Duration.ofMinutes(1), 1))
                .extracting(Step::values)
                .containsExactly(Map.of("", 8.0));
        assertThat(latest(workshop, "orders", Duration.ofMinutes(1), 1))
                .as("known, and nothing")
                .extracting(Step::values)
                .containsExactly(Map.of("", 0.0));
    }
}
