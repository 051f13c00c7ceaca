package levee.office.drills;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.drills.DrillCalendar;
import levee.drills.Scenario;
import levee.drills.Scenarios;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Typed;

/** The drills to come: whose they are, and who is reminded. */
@Named
@ViewScoped
public class DrillCalendarPage implements Serializable {

    @Inject
    private DrillCalendar calendar;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    private List<PlanRow> ahead;
    private List<String> known;

    @NotBlank(message = "Choose what is to be played.")
    private String scenario;

    /** In UTC. */
    @NotNull(message = "Say when.")
    private LocalDateTime at;

    @NotBlank(message = "Say who plays it.")
    @Email(message = "Give an e-mail address.")
    @Size(max = 254, message = "Use at most {max} characters.")
    private String owner;

    @Size(max = 200, message = "Use at most {max} characters.")
    private String note;

    @PostConstruct
    void look() {
        ahead = calendar.ahead().stream().map(PlanRow::of).toList();
        known = scenarios.all().stream().map(Scenario::name).toList();
        owner = owner == null ? currentAccount.email().orElse(null) : owner;
    }

    public void plan() {
        permission.require(Role.OPERATIONS);
        Instant moment = at.toInstant(ZoneOffset.UTC);
        try {
            calendar.plan(
                    scenario,
                    moment,
                    owner,
                    note == null ? "" : note,
                    currentAccount.email().orElseThrow());
        } catch (IllegalArgumentException e) {
            answer.refusedAt("at", Answer.text("drills.past"));
            return;
        }
        answer.done("drills.planned", scenario);
        at = null;
        note = null;
        look();
    }

    public void callOff(long id) {
        permission.require(Role.OPERATIONS);
        calendar.callOff(id, currentAccount.email().orElseThrow());
        answer.done("drills.called-off");
        look();
    }

    /** The next first. */
    public List<PlanRow> getAhead() {
        return ahead;
    }

    /** What can be played. */
    public List<String> getScenarios() {
        return known;
    }

    public String getScenario() {
        return scenario;
    }

    public void setScenario(String scenario) {
        this.scenario = Typed.orNull(scenario);
    }

    public LocalDateTime getAt() {
        return at;
    }

    public void setAt(LocalDateTime at) {
        this.at = at;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = Typed.orNull(owner);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.orNull(note);
    }
}
