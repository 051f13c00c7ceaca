package levee.office.incidents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.incidents.ActionItem;
import levee.incidents.ChangedMeanwhileException;
import levee.incidents.Incident;
import levee.incidents.IncidentSeverity;
import levee.incidents.Incidents;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/** One incident, while it goes on and after it. What somebody is typing stays, whatever happens meanwhile. */
@Named
@ViewScoped
public class IncidentPage implements Serializable {

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

    /** Text, since an address can say anything. */
    private String id;

    private IncidentRow incident;
    private Long episode;
    private String openedBy;
    private List<StageRow> stages;
    private ImpactRow impact;
    private List<TimelineRow> timeline;
    private List<ActionRow> actions;

    /** What is typed, what it was when this began, and what others have made of it if that is something else. */
    private IncidentForm form;

    private IncidentForm seen;
    private IncidentForm theirs;

    private ActionForm action = new ActionForm();

    @NotBlank(message = "What do you want to keep?")
    @Size(max = 1_000, message = "Use at most {max} characters; write several notes.")
    private String note;

    public void look() {
        Incident found = found();
        incident = IncidentRow.of(found, clock);
        episode = found.getEpisodeId();
        openedBy = found.getOpenedBy();
        stages = StageRow.of(found.getMoments());
        impact = ImpactRow.of(incidents.harm(found));
        timeline =
                incidents.timeline(found.getId()).stream().map(TimelineRow::of).toList();
        LocalDate today = LocalDate.now(clock);
        actions = incidents.actions(found.getId()).stream()
                .map(item -> ActionRow.of(item, null, today))
                .toList();
        follow(found);
    }

    /** A stage that it has come to, or an alert, is no reason to refuse what somebody types. */
    private void follow(Incident found) {
        IncidentForm now = IncidentForm.of(found);
        if (form == null) {
            form = IncidentForm.of(found);
            seen = now;
        } else if (now.isAs(seen)) {
            seen = now;
        }
    }

    private Incident found() {
        return Typed.id(id).flatMap(incidents::find).orElseThrow(Refusal::notFound);
    }

    public void save() {
        permission.require(Role.OPERATIONS);
        try {
            incidents.describe(found().getId(), form.sheet(seen.version()), email());
            form = null;
            theirs = null;
            look();
            answer.done("incident.saved");
        } catch (ChangedMeanwhileException e) {
            theirs = IncidentForm.of(found());
            seen = theirs;
            look();
            answer.refused("incident.meanwhile");
        }
    }

    /** By the hand of somebody, known by their e-mail address. */
    private interface Act {
        void on(long incident, String by);
    }

    public void mitigate() {
        act(incidents::mitigate, "incident.mitigated-now");
    }

    public void resolve() {
        act(incidents::resolve, "incident.resolved-now");
    }

    public void reopen() {
        act(incidents::reopen, "incident.reopened-now");
    }

    public void keep() {
        String text = note;
        act((incident, by) -> incidents.note(incident, text, by), "incident.noted");
        note = null;
    }

    public void plan() {
        ActionForm planned = action;
        act(
                (incident, by) -> incidents.plan(
                        incident, planned.getKind(), planned.getTask(), planned.getOwner(), planned.getDueOn()),
                "incident.planned");
        action = new ActionForm();
    }

    public void complete(long done) {
        act((incident, by) -> incidents.complete(done, by), "incident.action-done");
    }

    public void reopenAction(long undone) {
        act((incident, by) -> incidents.reopenAction(undone), "incident.action-open");
    }

    private void act(Act act, String done) {
        permission.require(Role.OPERATIONS);
        act.on(found().getId(), email());
        look();
        answer.done(done);
    }

    private String email() {
        return currentAccount.email().orElseThrow();
    }

    public IncidentRow getIncident() {
        return incident;
    }

    /** Null if no alert opened it. */
    public Long getEpisode() {
        return episode;
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public List<StageRow> getStages() {
        return stages;
    }

    public ImpactRow getImpact() {
        return impact;
    }

    public List<TimelineRow> getTimeline() {
        return timeline;
    }

    public List<ActionRow> getActions() {
        return actions;
    }

    public IncidentForm getForm() {
        return form;
    }

    /** What somebody else saved while this was typed; null if nobody did. */
    public IncidentForm getTheirs() {
        return theirs;
    }

    public ActionForm getAction() {
        return action;
    }

    public IncidentSeverity[] getSeverities() {
        return IncidentSeverity.values();
    }

    public ActionItem.Kind[] getKinds() {
        return ActionItem.Kind.values();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.orNull(note);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
