package levee.office.loadtest;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.loadtest.LoadSchedule;
import levee.loadtest.LoadScheduleRefused;
import levee.loadtest.LoadSchedules;
import levee.loadtest.LoadWish;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/** When a load test runs by itself: a new schedule, or one that there is. */
@Named
@ViewScoped
public class LoadSchedulePage implements Serializable {

    private static final String LIST = "/office/load-tests?faces-redirect=true";
    private static final LocalTime QUIET = LocalTime.of(3, 0);

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

    /** As the address has it; null for a new one. */
    private String id;

    private long version;
    private String profile = "breakpoint";
    private String stage = "load";
    private Integer days = 7;
    private LocalDateTime next;
    private boolean forced;

    public void open() {
        if (id == null) {
            next = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(QUIET);
            return;
        }
        LoadSchedule schedule = Typed.id(id).flatMap(schedules::find).orElseThrow(Refusal::notFound);
        version = schedule.getVersion();
        profile = schedule.getProfile();
        stage = schedule.getStage();
        days = schedule.getEveryDays();
        next = LocalDateTime.ofInstant(schedule.getNextAt(), ZoneOffset.UTC);
        forced = schedule.isForced();
    }

    public String save() {
        permission.require(Role.OPERATIONS);
        try {
            LoadWish wish = new LoadWish(
                    profile,
                    stage,
                    days == null ? 0 : days,
                    next == null ? null : next.toInstant(ZoneOffset.UTC),
                    forced);
            store(wish, currentAccount.email().orElseThrow());
        } catch (LoadScheduleRefused e) {
            refuse(e);
            return null;
        }
        answer.done("load.schedule-saved");
        return LIST;
    }

    private void store(LoadWish wish, String by) {
        if (id == null) {
            schedules.add(wish, by);
        } else {
            schedules.change(Typed.id(id).orElseThrow(Refusal::notFound), wish, version, by);
        }
    }

    private void refuse(LoadScheduleRefused e) {
        if (e.field().isEmpty()) {
            answer.refused("load.schedule-refused", e.getMessage());
        } else {
            answer.refusedAt(e.field(), e.getMessage());
            answer.refused("office.incomplete", 1);
        }
    }

    public String remove() {
        permission.require(Role.OPERATIONS);
        schedules.remove(Typed.id(id).orElseThrow(Refusal::notFound));
        answer.done("load.schedule-removed");
        return LIST;
    }

    public List<String> getProfiles() {
        return LoadWish.PROFILES;
    }

    public List<String> getStages() {
        return LoadWish.STAGES;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = Typed.orNull(id);
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    /** By UTC, as all times here. */
    public LocalDateTime getNext() {
        return next;
    }

    public void setNext(LocalDateTime next) {
        this.next = next;
    }

    public boolean isForced() {
        return forced;
    }

    public void setForced(boolean forced) {
        this.forced = forced;
    }
}
