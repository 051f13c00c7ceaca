package levee.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import levee.OnBothMakes;
import levee.Workshop;
import levee.loadtest.LoadScheduleTable.Taken;

class LoadSchedulesIT {

    private static final String ADA = "ada@levee.example";

    private static LoadSchedules emptied(Workshop workshop) throws SQLException {
        update(workshop, "DELETE FROM load_schedules");
        return workshop.with(Clock.systemUTC()).bean(LoadSchedules.class);
    }

    private static void update(Workshop workshop, String sql) throws SQLException {
        try (Connection connection = workshop.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Optional<Taken> take(Workshop workshop, String stage, String runner) throws SQLException {
        try (Connection connection = workshop.connect()) {
            connection.setAutoCommit(false);
            Optional<Taken> taken = LoadScheduleTable.take(connection, stage, runner);
            connection.commit();
            return taken;
        }
    }

    private static void end(Workshop workshop, Taken taken, LoadOutcome outcome, Long run) throws SQLException {
        try (Connection connection = workshop.connect()) {
            LoadScheduleTable.end(connection, taken, outcome, "All held.", run);
        }
    }

    private static LoadWish wish(String stage, Duration ago) {
        return new LoadWish("breakpoint", stage, 7, Instant.now().minus(ago), stage.equals("live"));
    }

    @OnBothMakes
    void aNewShopHasItsWeeklyTestOnTheNextSunday(Workshop workshop) throws SQLException {
        update(workshop, "DELETE FROM load_schedules WHERE set_by <> 'Levee'");
        LoadSchedules schedules = workshop.with(Clock.systemUTC()).bean(LoadSchedules.class);
        assertThat(schedules.all()).allSatisfy(usual -> {
            assertThat(usual.getProfile()).isEqualTo("breakpoint");
            assertThat(usual.getStage()).isEqualTo("load");
            assertThat(usual.getEveryDays()).isEqualTo(7);
            assertThat(usual.getNextAt()).isAfter(Instant.now()).asString().contains("T03:00:00Z");
        });
    }

    @OnBothMakes
    void whatWasDueWhileTheMachineWasOffIsRunOnce(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        schedules.add(wish("load", Duration.ofDays(24)), ADA);
        Taken taken = take(workshop, "load", "one").orElseThrow();
        assertThat(taken.profile()).isEqualTo("breakpoint");
        assertThat(take(workshop, "load", "other")).isEmpty();
        end(workshop, taken, LoadOutcome.PASSED, 17L);
        assertThat(take(workshop, "load", "other")).isEmpty();
        LoadSchedule after = schedules.all().get(0);
        assertThat(after.getNextAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(7)));
        assertThat(after.getLastOutcome()).contains(LoadOutcome.PASSED);
        assertThat(after.getLastRunId()).contains(17L);
        assertThat(after.getBeganAt()).isEmpty();
        assertThat(after.getLookedAt()).isPresent();
    }

    @OnBothMakes
    void onlyOneRunsAtATimeHoweverManyAreDue(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        schedules.add(wish("load", Duration.ofHours(2)), ADA);
        schedules.add(wish("load", Duration.ofHours(1)), ADA);
        Taken first = take(workshop, "load", "one").orElseThrow();
        assertThat(take(workshop, "load", "other")).isEmpty();
        end(workshop, first, LoadOutcome.MISSED, null);
        assertThat(take(workshop, "load", "other")).isPresent();
    }

    @OnBothMakes
    void whatWasCutOffIsToldAsSuchAndNotRunAgainBeforeItsTime(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        schedules.add(wish("load", Duration.ofHours(2)), ADA);
        Taken taken = take(workshop, "load", "process 1").orElseThrow();
        update(workshop, "UPDATE load_schedules SET runs_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertThat(take(workshop, "load", "process 2")).isEmpty();
        LoadSchedule after = schedules.all().get(0);
        assertThat(after.getLastOutcome()).contains(LoadOutcome.CUT_OFF);
        assertThat(after.getLastText())
                .hasValueSatisfying(text -> assertThat(text).contains("process 1"));
        // Who was thought to be gone says nothing any more.
        end(workshop, taken, LoadOutcome.PASSED, 1L);
        assertThat(schedules.all().get(0).getLastOutcome()).contains(LoadOutcome.CUT_OFF);
    }

    @OnBothMakes
    void aLiveShopIsLeftAloneUnlessSomebodyMeansIt(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        assertThatThrownBy(() -> new LoadWish("smoke", "live", 7, Instant.now(), false))
                .isInstanceOf(LoadScheduleRefused.class)
                .hasMessageContaining("real shoppers");
        schedules.add(wish("load", Duration.ofHours(1)), ADA);
        assertThat(take(workshop, "live", "one")).isEmpty();
        update(workshop, "UPDATE load_schedules SET stage = 'live'");
        assertThat(take(workshop, "live", "one")).isEmpty();
        assertThat(schedules.all().get(0).getLastOutcome()).contains(LoadOutcome.REFUSED);
        schedules.add(wish("live", Duration.ofHours(1)), ADA);
        assertThat(take(workshop, "live", "one")).isPresent();
    }

    @OnBothMakes
    void whatIsPausedWaitsAndWhatIsWantedNowIsDueAndKeepsItsTime(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        schedules.add(wish("load", Duration.ofHours(-50)), ADA);
        LoadSchedule before = schedules.all().get(0);
        assertThat(take(workshop, "load", "one")).isEmpty();
        schedules.runNow(before.getId(), ADA);
        schedules.pause(before.getId(), ADA);
        assertThat(take(workshop, "load", "one")).isEmpty();
        schedules.resume(before.getId(), ADA);
        assertThat(take(workshop, "load", "one")).isPresent();
        assertThat(schedules.all().get(0).getNextAt()).isEqualTo(before.getNextAt());
    }

    @OnBothMakes
    void ofTwoWhoChangeItTheSecondLooksAgain(Workshop workshop) throws SQLException {
        LoadSchedules schedules = emptied(workshop);
        schedules.add(wish("load", Duration.ofHours(-1)), ADA);
        LoadSchedule seen = schedules.all().get(0);
        schedules.change(seen.getId(), wish("dev", Duration.ofHours(-2)), seen.getVersion(), ADA);
        assertThatThrownBy(() -> schedules.change(
                        seen.getId(), wish("load", Duration.ofHours(-3)), seen.getVersion(), "bob@levee.example"))
                .isInstanceOf(LoadScheduleRefused.class);
        assertThat(schedules.all().get(0).getStage()).isEqualTo("dev");
    }
}
