package levee.office.incidents;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import levee.incidents.Incident;
import levee.incidents.Incidents;

/** The latest incidents: first those that are not over. */
@Named
@RequestScoped
public class IncidentsPage {

    private static final int LATEST = 100;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    private List<IncidentRow> going;
    private List<IncidentRow> over;
    private int openActions;

    @PostConstruct
    void look() {
        Map<Boolean, List<IncidentRow>> rows = incidents.latest(LATEST).stream()
                .collect(Collectors.partitioningBy(
                        incident -> incident.getState() == Incident.State.RESOLVED,
                        Collectors.mapping(incident -> IncidentRow.of(incident, clock), Collectors.toList())));
        going = rows.get(false);
        over = rows.get(true);
        openActions = incidents.openActions().size();
    }

    /** Those in which something is left to be done at once. */
    public List<IncidentRow> getGoing() {
        return going;
    }

    public List<IncidentRow> getOver() {
        return over;
    }

    public int getOpenActions() {
        return openActions;
    }
}
