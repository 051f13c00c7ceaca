package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import levee.OnBothMakes;
import levee.Workshop;
import levee.alerts.Cause;
import levee.drills.ActiveFaults.ActiveFault;

class FaultTableIT {

    private static final Fault DOWN = Fault.parse("payment-down at 0 s for 3600 s");
    private static final Fault SKEWED = Fault.parse("clock-skew seconds=5 node=2 at 0 s for 3600 s");
    private static final Fault BYPASS = Fault.parse("cache-bypass region=Product at 0 s for 3600 s");
    private static final Fault NO_TIME = Fault.parse("no-time-to-live region=query:Facet.of at 0 s for 3600 s");

    private static long begin(Connection connection) throws SQLException {
        update(connection, "UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE open_mark = 1");
        FaultTable.putBack(connection);
        Scenario scenario = new Scenario(
                "tried",
                "Tried.",
                Scenario.NO_LOAD,
                1,
                Duration.ofHours(1),
                List.of(DOWN),
                Set.of(Cause.DEPENDENCY_FAILING),
                StopCondition.USUAL);
        return DrillTable.begin(connection, scenario, false, "operations@levee.example")
                .orElseThrow();
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String policy(Connection connection, String region) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT CONCAT_WS(' ', tier, enabled, seconds_to_live, entries) FROM cache_policies WHERE region = '"
                                + region + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static List<FaultKind> active(Connection connection, String node) throws SQLException {
        return FaultTable.active(connection, node).stream()
                .map(ActiveFault::kind)
                .toList();
    }

    @OnBothMakes
    void aFaultIsActiveOnItsNodesUntilItsDrillEnds(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            FaultTable.begin(connection, run, DOWN);
            FaultTable.begin(connection, run, SKEWED);
            assertThat(active(connection, "1")).containsExactly(FaultKind.PAYMENT_DOWN);
            assertThat(active(connection, "2")).containsExactlyInAnyOrder(FaultKind.PAYMENT_DOWN, FaultKind.CLOCK_SKEW);
            DrillTable.end(connection, run, DrillTable.Outcome.PLAYED, "Over.", "me");
            assertThat(active(connection, "2")).isEmpty();
            assertThat(FaultTable.isAnyUnfinished(connection)).isFalse();
            assertThat(FaultTable.begin(connection, run, DOWN)).isEmpty();
        }
    }

    @OnBothMakes
    void aFaultEndsByTheDatabasesClock(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            FaultTable.begin(connection, run, DOWN);
            update(connection, "UPDATE drill_faults SET ends_at = UTC_TIMESTAMP(6) WHERE run_id = " + run);
            assertThat(active(connection, "1")).isEmpty();
        }
    }

    @OnBothMakes
    void whoAsksForItsEndEndsItAtOnce(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            FaultTable.begin(connection, run, DOWN);
            update(
                    connection,
                    "UPDATE drill_runs SET stop_asked_at = UTC_TIMESTAMP(6), stop_asked_by = 'me' WHERE id = " + run);
            assertThat(active(connection, "1")).isEmpty();
            assertThat(DrillTable.beat(connection, run)).contains("me");
            assertThat(FaultTable.begin(connection, run, SKEWED)).isEmpty();
        }
    }

    @OnBothMakes
    void ofADrillThatIsNotHeardOfAnyMoreEverythingIsPutBack(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            FaultTable.begin(connection, run, DOWN);
            FaultTable.begin(connection, run, BYPASS);
            assertThat(policy(connection, "Product")).startsWith("entity 0 ");
            FaultTable.putBack(connection);
            assertThat(policy(connection, "Product")).startsWith("entity 0 ");
            update(
                    connection,
                    "UPDATE drill_runs SET beat_at = UTC_TIMESTAMP(6) - INTERVAL 11 SECOND WHERE id = " + run);
            assertThat(active(connection, "1")).isEmpty();
            FaultTable.putBack(connection);
            assertThat(policy(connection, "Product")).isEmpty();
            assertThat(FaultTable.isAnyUnfinished(connection)).isFalse();
            assertThat(begin(connection)).isGreaterThan(run);
        }
    }

    @OnBothMakes
    void aPolicyIsPutBackAsItWas(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            update(connection, "REPLACE INTO cache_policies VALUES ('query', 'Facet.of', 1, 77, 500, 9, 3)");
            FaultTable.begin(connection, run, NO_TIME);
            assertThat(policy(connection, "Facet.of")).isEqualTo("query 1 0 500");
            FaultTable.putBack(connection, run);
            assertThat(policy(connection, "Facet.of")).isEqualTo("query 1 77 500");
        }
    }

    @OnBothMakes
    void whatSomebodyHasPutRightMeanwhileIsLeftToThem(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            long run = begin(connection);
            FaultTable.begin(connection, run, BYPASS);
            update(connection, "REPLACE INTO cache_policies VALUES ('entity', 'Product', 1, 60, 500, 9, 3)");
            FaultTable.putBack(connection, run);
            assertThat(policy(connection, "Product")).isEqualTo("entity 1 60 500");
            update(connection, "DELETE FROM cache_policies");
        }
    }

    @OnBothMakes
    void oneDrillIsPlayedAtATime(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect()) {
            begin(connection);
            Scenario other = new Scenario(
                    "other", "Other.", "none", 1, Duration.ofHours(1), List.of(DOWN), Set.of(), StopCondition.USUAL);
            assertThat(DrillTable.begin(connection, other, false, "me")).isEmpty();
        }
    }
}
