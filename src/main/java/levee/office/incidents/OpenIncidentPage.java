package levee.office.incidents;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.incidents.Incident;
import levee.incidents.IncidentSeverity;
import levee.incidents.Incidents;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Typed;

/** Somebody has noticed what no alert has. */
@Named
@ViewScoped
public class OpenIncidentPage implements Serializable {

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

    @NotBlank(message = "Say in one sentence what is wrong.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String title;

    private IncidentSeverity severity = IncidentSeverity.SEV2;

    /** In UTC. */
    @NotNull(message = "Since when, as far as you know?")
    private LocalDateTime began;

    @PostConstruct
    void begin() {
        began = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    }

    public String open() {
        permission.require(Role.OPERATIONS);
        if (began.toInstant(ZoneOffset.UTC).isAfter(clock.instant())) {
            answer.refusedAt("began", Answer.text("incident.not-yet"));
            return null;
        }
        String by = currentAccount.email().orElseThrow();
        Incident opened = incidents.open(title, severity, began.toInstant(ZoneOffset.UTC), by);
        answer.done("incident.opened");
        return "/office/incidents/incident?faces-redirect=true&id=" + opened.getId();
    }

    public IncidentSeverity[] getSeverities() {
        return IncidentSeverity.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.orNull(title);
    }

    public IncidentSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(IncidentSeverity severity) {
        this.severity = severity;
    }

    public LocalDateTime getBegan() {
        return began;
    }

    public void setBegan(LocalDateTime began) {
        this.began = began;
    }
}
