package levee.office.drills;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.drills.DrillCalendar;
import levee.drills.DrillRun;
import levee.drills.Drills;
import levee.drills.Scenarios;
import levee.office.Answer;
import levee.office.Permission;

/** What can be played, and what was; the one that is under way can be ended here. */
@Named
@ViewScoped
public class DrillsPage implements Serializable {

    private static final int LATEST = 50;

    @Inject
    private Drills drills;

    @Inject
    private Scenarios scenarios;

    @Inject
    private DrillCalendar calendar;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    private List<DrillRow> rows;
    private List<ScenarioRow> playable;
    private List<PlanRow> ahead;
    private boolean underWay;

    @PostConstruct
    void look() {
        List<DrillRun> latest = drills.latest(LATEST);
        underWay = latest.stream().anyMatch(run -> run.isUnderWay() && !run.isStopAsked());
        rows = latest.stream().map(DrillRow::of).toList();
        playable = scenarios.all().stream().map(ScenarioRow::of).toList();
        ahead = calendar.ahead().stream().map(PlanRow::of).toList();
    }

    /** Ends the drill that is under way. */
    public void stop() {
        permission.require(Role.OPERATIONS);
        if (drills.stop(currentAccount.email().orElseThrow())) {
            answer.done("drills.stopping");
        } else {
            answer.refused("drills.none-under-way");
        }
        look();
    }

    public boolean isUnderWay() {
        return underWay;
    }

    public List<DrillRow> getRows() {
        return rows;
    }

    public List<ScenarioRow> getScenarios() {
        return playable;
    }

    public List<PlanRow> getAhead() {
        return ahead;
    }
}
