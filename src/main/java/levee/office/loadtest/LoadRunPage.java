package levee.office.loadtest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.loadtest.LoadReport;
import levee.loadtest.LoadRun;
import levee.loadtest.LoadRuns;
import levee.office.Refusal;
import levee.office.Typed;
import levee.office.operations.Amounts;
import levee.office.operations.Chart;

/** One load test: what came of it. */
@Named
@RequestScoped
public class LoadRunPage {

    private static final int OTHERS = 30;

    @Inject
    private LoadRuns runs;

    /** Text, since an address can say anything. */
    private String id;

    private LoadRun run;
    private LoadRunRow row;
    private List<CheckRow> checks;
    private List<Chart> charts;
    private List<LoadRunRow> others;

    public void look() {
        run = Typed.id(id).flatMap(runs::find).orElseThrow(Refusal::notFound);
        row = LoadRunRow.of(run);
        checks = runs.checks(run.getId()).stream().map(CheckRow::of).toList();
        charts = runs.report(run.getId())
                .map(LoadReport::getFigures)
                .map(figures -> new RunCharts(figures).draw())
                .orElse(List.of());
        others = runs.latest(OTHERS).stream()
                .filter(other -> !other.getId().equals(run.getId()))
                .map(LoadRunRow::of)
                .toList();
    }

    public LoadRun getRun() {
        return run;
    }

    public LoadRunRow getRow() {
        return row;
    }

    public List<CheckRow> getChecks() {
        return checks;
    }

    public List<Chart> getCharts() {
        return charts;
    }

    /** Those that it may be compared with. */
    public List<LoadRunRow> getOthers() {
        return others;
    }

    public String getLength() {
        return Amounts.seconds(run.getLength().toSeconds());
    }

    public List<String> getConfiguration() {
        return run.getConfiguration().lines().toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
