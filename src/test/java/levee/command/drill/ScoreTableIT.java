package levee.command.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import levee.OnBothMakes;
import levee.Workshop;
import levee.alerts.Cause;
import levee.drills.DrillTable;
import levee.drills.DrillTable.Outcome;
import levee.drills.DrillTable.Seen;
import levee.drills.Scenario;
import levee.drills.StopCondition;

class ScoreTableIT {

    private static final Instant FAULT = Instant.parse("2031-03-01T12:00:00Z");

    @OnBothMakes
    void whatFailedIsSaidAlsoIfNothingWasNoticed(Workshop workshop) throws SQLException {
        String score = score(workshop, new Seen(FAULT, null, null, null, null, null, 5L, 3L, 0L, null));
        assertThat(score).containsPattern("checkouts failed +3 ").contains("No alert fired, so nobody was told.");
    }

    @OnBothMakes
    void aDrillStandsBesideTheOneBefore(Workshop workshop) throws SQLException {
        Instant eight = FAULT.plusSeconds(8);
        score(workshop, new Seen(FAULT, eight, eight, null, null, eight, 5L, 0L, 0L, null));
        Instant nine = FAULT.plusSeconds(9);
        String score = score(workshop, new Seen(FAULT, nine, nine, null, null, nine, null, null, 0L, null));
        assertThat(score)
                .containsPattern("detected +9\\.0 s +8\\.0 s +5 min")
                .containsPattern("checkouts failed +– +0 +–")
                .doesNotContain("No alert fired");
    }

    private static String score(Workshop workshop, Seen seen) throws SQLException {
        try (Connection connection = workshop.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE open_mark = 1");
            Scenario scenario = new Scenario(
                    "scored",
                    "Tried.",
                    "none",
                    1,
                    Duration.ofMinutes(1),
                    List.of(),
                    Set.of(Cause.DATABASE_SLOW),
                    new StopCondition(2, 95));
            long id = DrillTable.begin(connection, scenario, false, "ada@levee.example")
                    .orElseThrow();
            DrillTable.score(connection, id, seen);
            DrillTable.end(connection, id, Outcome.PLAYED, "It was played to its end.", "ada@levee.example");
            return ScoreTable.of(connection, id).text();
        }
    }
}
