package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.alerts.Cause;
import levee.drills.DrillTable.Outcome;
import levee.drills.DrillTable.Seen;
import levee.incidents.Incident;
import levee.incidents.Incidents;

class DrillReportIT {

    private static final Instant FAULT = Instant.parse("2031-03-01T12:00:00Z");

    private final SettableClock clock = new SettableClock("2031-03-01T13:00:00Z");

    private static long played(Workshop workshop) throws SQLException {
        try (Connection connection = workshop.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE open_mark = 1");
            Scenario scenario = new Scenario(
                    "payment-down",
                    "The payment gateway can no longer be reached.",
                    "none",
                    1,
                    Duration.ofMinutes(1),
                    List.of(),
                    Set.of(Cause.DEPENDENCY_FAILING),
                    StopCondition.USUAL);
            long id = DrillTable.begin(connection, scenario, true, "ada@levee.example")
                    .orElseThrow();
            DrillTable.note(connection, id, "Alert CheckoutErrorBudgetBurn");
            DrillTable.score(
                    connection,
                    id,
                    new Seen(FAULT, FAULT.plusSeconds(8), FAULT.plusSeconds(9), null, null, null, 5L, 3L, 0L, null));
            DrillTable.end(connection, id, Outcome.PLAYED, "It was played to its end.", "ada@levee.example");
            return id;
        }
    }

    @OnBothMakes
    void aDrillThatIsOverBecomesTheDraftOfAPostMortemOnce(Workshop workshop) throws SQLException {
        Workshop.Bench bench = workshop.with((Clock) clock);
        DrillReport report = bench.bean(DrillReport.class);
        long id = played(workshop);
        while (report.write()) {
            // Those of other tests, too.
        }
        DrillRun run = bench.bean(Drills.class).find(id).orElseThrow();
        Incidents incidents = bench.bean(Incidents.class);
        Incident incident = incidents.find(run.getIncidentId().orElseThrow()).orElseThrow();
        assertThat(incident.getTitle()).startsWith("Drill " + id + ", payment-down: The payment gateway");
        assertThat(incident.getState()).isEqualTo(Incident.State.RESOLVED);
        assertThat(incident.getMoments().until(incident.getMoments().getDetected()))
                .contains(Duration.ofSeconds(8));
        assertThat(incident.getHarm().getFailedCheckouts()).hasValue(3);
        assertThat(incident.getTexts().getRootCause()).contains("dependency-failing", "Alert CheckoutErrorBudgetBurn");
        assertThat(incidents.timeline(incident.getId()))
                .extracting(entry -> entry.getEntry())
                .contains("Alert CheckoutErrorBudgetBurn");
        assertThat(report.write()).isFalse();
    }

    @OnBothMakes
    void whatATeamIsPlayingIsASecretUntilItIsOver(Workshop workshop) throws SQLException {
        Drills drills = workshop.with((Clock) clock).bean(Drills.class);
        long id = played(workshop);
        assertThat(drills.find(id).orElseThrow().isSecret()).isFalse();
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("UPDATE drill_runs SET ended_at = NULL WHERE id = " + id)
                .executeUpdate());
        workshop.em().clear();
        DrillRun run = drills.find(id).orElseThrow();
        assertThat(run.isSecret()).isTrue();
        assertThat(run.getScore().detected()).contains(Duration.ofSeconds(8));
        assertThat(run.getScore().acknowledged()).isEmpty();
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery(
                        "UPDATE drill_runs SET ended_at = UTC_TIMESTAMP(6), open_mark = NULL WHERE id = " + id)
                .executeUpdate());
    }
}
