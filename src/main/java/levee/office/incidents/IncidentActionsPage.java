package levee.office.incidents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.incidents.Incident;
import levee.incidents.Incidents;
import levee.office.Answer;
import levee.office.Permission;

/** What is still to be done after all incidents, the most urgent first. */
@Named
@ViewScoped
public class IncidentActionsPage implements Serializable {

    @Inject
    private Incidents incidents;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    private List<ActionRow> open;

    public void look() {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> titles = new HashMap<>();
        open = incidents.openActions().stream()
                .map(item -> ActionRow.of(item, titles.computeIfAbsent(item.getIncidentId(), this::title), today))
                .toList();
    }

    private String title(long incident) {
        return incidents.find(incident).map(Incident::getTitle).orElse("–");
    }

    public void complete(long action) {
        permission.require(Role.OPERATIONS);
        incidents.complete(action, currentAccount.email().orElseThrow());
        look();
        answer.done("incident.action-done");
    }

    public List<ActionRow> getOpen() {
        return open;
    }
}
