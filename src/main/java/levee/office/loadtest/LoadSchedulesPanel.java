package levee.office.loadtest;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.loadtest.LoadSchedule;
import levee.loadtest.LoadSchedules;
import levee.office.Answer;
import levee.office.Permission;
import org.eclipse.microprofile.config.ConfigProvider;

/** Load tests that run by themselves, as a part of the page of all: when, and what came of them. */
@Named
@ViewScoped
public class LoadSchedulesPanel implements Serializable {

    /** Who looks every minute has missed several. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    @Inject
    private LoadSchedules schedules;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    private String stage;
    private List<LoadScheduleRow> rows;
    private boolean idle;
    private Instant lookedAt;

    @PostConstruct
    void look() {
        // Not injected: a view is kept, and a value out of the settings cannot be.
        stage = ConfigProvider.getConfig().getValue("levee.stage", String.class);
        List<LoadSchedule> all = schedules.all();
        rows = all.stream().map(LoadScheduleRow::of).toList();
        lookedAt = all.stream()
                .map(schedule -> schedule.getLookedAt().orElse(null))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        boolean ours = all.stream().anyMatch(schedule -> schedule.getStage().equals(stage) && !schedule.isPaused());
        boolean runs = all.stream().anyMatch(schedule -> schedule.getBeganAt().isPresent());
        idle = ours
                && !runs
                && (lookedAt == null || lookedAt.isBefore(clock.instant().minus(SILENT)));
    }

    public void pause(long id) {
        act(schedules::pause, id, "load.schedule-paused");
    }

    public void resume(long id) {
        act(schedules::resume, id, "load.schedule-resumed");
    }

    public void runNow(long id) {
        act(schedules::runNow, id, "load.schedule-soon");
    }

    private void act(BiConsumer<Long, String> act, long id, String done) {
        permission.require(Role.OPERATIONS);
        act.accept(id, currentAccount.email().orElseThrow());
        answer.done(done);
        look();
    }

    public List<LoadScheduleRow> getRows() {
        return rows;
    }

    /** Something is to run in this stage, and nobody has looked for some time who could run it. */
    public boolean isIdle() {
        return idle;
    }

    /** When somebody did last; null if nobody ever did. */
    public Instant getLookedAt() {
        return lookedAt;
    }

    public String getStage() {
        return stage;
    }
}
