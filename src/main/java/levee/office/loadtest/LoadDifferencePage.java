package levee.office.loadtest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.loadtest.LoadRun;
import levee.loadtest.LoadRuns;
import levee.office.Refusal;
import levee.office.Typed;

/** Two load tests side by side: what was measured, and what was different about the shop. */
@Named
@RequestScoped
public class LoadDifferencePage {

    @Inject
    private LoadRuns runs;

    /** Text, since an address can say anything. */
    private String id;

    private String with;
    private LoadRunRow before;
    private LoadRunRow after;
    private List<RunDifference.Line> checks;
    private List<RunDifference.Line> circumstances;

    public void look() {
        LoadRun one = found(id);
        LoadRun other = found(with);
        boolean inOrder = !one.getBeganAt().isAfter(other.getBeganAt());
        LoadRun earlier = inOrder ? one : other;
        LoadRun later = inOrder ? other : one;
        before = LoadRunRow.of(earlier);
        after = LoadRunRow.of(later);
        checks = RunDifference.ofChecks(runs.checks(earlier.getId()), runs.checks(later.getId()));
        circumstances = RunDifference.ofCircumstances(earlier, later);
    }

    private LoadRun found(String which) {
        return Typed.id(which).flatMap(runs::find).orElseThrow(Refusal::notFound);
    }

    /** The earlier one. */
    public LoadRunRow getBefore() {
        return before;
    }

    public LoadRunRow getAfter() {
        return after;
    }

    public List<RunDifference.Line> getChecks() {
        return checks;
    }

    /** Only what was different. */
    public List<RunDifference.Line> getCircumstances() {
        return circumstances;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }
}
