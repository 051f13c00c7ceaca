package levee.office.drills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.drills.DrillEntry;
import levee.drills.DrillRun;
import levee.drills.Drills;
import levee.drills.Scenario;
import levee.office.Refusal;
import levee.office.Typed;

/** One drill: its score and what happened. Of one that is kept from its team nothing is said before it is over. */
@Named
@RequestScoped
public class DrillPage {

    @Inject
    private Drills drills;

    /** Text, since an address can say anything. */
    private String id;

    private DrillRun run;
    private DrillRow row;
    private List<ScoreRow> scores;
    private List<DrillEntry> timeline;

    public void look() {
        run = Typed.id(id).flatMap(drills::find).orElseThrow(Refusal::notFound);
        row = DrillRow.of(run);
        scores = ScoreRow.of(run.getScore(), drills.before(run).map(DrillRun::getScore));
        timeline = run.isSecret() ? List.of() : drills.timeline(run.getId());
    }

    public DrillRun getRun() {
        return run;
    }

    public DrillRow getRow() {
        return row;
    }

    public List<ScoreRow> getScores() {
        return scores;
    }

    public List<DrillEntry> getTimeline() {
        return timeline;
    }

    public String getCauses() {
        return Scenario.toBeNamed(run.getCauses());
    }

    public String getHurt() {
        return ScoreRow.number(run.getHurtCustomers());
    }

    public String getPlaced() {
        return ScoreRow.number(run.getPlaced());
    }

    /** Where its post-mortem is written; empty until the draft is there. */
    public String getPostMortem() {
        return run.getIncidentId()
                .map(incident -> "/office/incidents/post-mortem?id=" + incident)
                .orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
