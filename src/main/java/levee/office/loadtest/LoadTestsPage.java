package levee.office.loadtest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.loadtest.LoadRun;
import levee.loadtest.LoadRuns;
import levee.office.operations.Chart;
import levee.traffic.Capacities;

/** The load tests that were run, the latest first, how they changed over time, and what the shop can bear. */
@Named
@RequestScoped
public class LoadTestsPage {

    private static final int LATEST = 100;

    @Inject
    private LoadRuns runs;

    @Inject
    private Capacities capacities;

    private List<LoadRunRow> rows;
    private List<Chart> trends;
    private CapacityBoard capacity;

    @PostConstruct
    void look() {
        List<LoadRun> latest = runs.latest(LATEST);
        rows = latest.stream().map(LoadRunRow::of).toList();
        trends = Trends.of(latest);
        capacity = CapacityBoard.of(capacities.latestBySize());
    }

    public List<LoadRunRow> getRows() {
        return rows;
    }

    /** Of what two runs at least have measured. */
    public List<Chart> getTrends() {
        return trends;
    }

    public CapacityBoard getCapacity() {
        return capacity;
    }
}
