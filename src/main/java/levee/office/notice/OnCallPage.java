package levee.office.notice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.accounts.Staff;
import levee.accounts.StaffMember;
import levee.alerts.notice.EscalationPolicy;
import levee.alerts.notice.EscalationStep;
import levee.alerts.notice.NoticeRefused;
import levee.alerts.notice.Rota;
import levee.alerts.notice.RotaPlan;
import levee.alerts.notice.TestMessage;
import levee.office.Answer;
import levee.office.Permission;

/** Who is on call, who is told after them, and whether a message reaches them. */
@Named
@ViewScoped
public class OnCallPage implements Serializable {

    private static final int WEEKS = 8;

    @Inject
    private Rota rota;

    @Inject
    private EscalationPolicy policy;

    @Inject
    private TestMessage testMessage;

    @Inject
    private Staff staff;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    private List<String> told;
    private boolean somebody;
    private List<TurnRow> weeks;
    private List<TurnRow> standIns;
    private List<String> people;
    private long rotaVersion;
    private long stepsVersion;
    private String rotaZone;
    private RotaForm form;
    private List<StepForm> steps;
    private List<TestMessage.Outcome> outcomes = List.of();

    @PostConstruct
    void load() {
        people = staff.all().stream()
                .filter(StaffMember::active)
                .map(StaffMember::email)
                .toList();
        readRota();
        readSteps();
    }

    private void readRota() {
        Instant now = clock.instant();
        RotaPlan plan = rota.plan();
        ZoneId zone = plan.getZone();
        told = List.copyOf(rota.told(now));
        somebody = rota.onCall(now).filter(told::contains).isPresent();
        weeks = plan.weeks(now, WEEKS).stream()
                .map(week -> TurnRow.of(week, zone, now))
                .collect(Collectors.toCollection(ArrayList::new));
        standIns = rota.overrides().stream()
                .map(override -> TurnRow.of(override, zone, now))
                .collect(Collectors.toCollection(ArrayList::new));
        rotaVersion = plan.getVersion();
        rotaZone = zone.getId();
        form = RotaForm.of(plan);
    }

    private void readSteps() {
        List<EscalationStep> all = policy.steps();
        stepsVersion = EscalationPolicy.version(all);
        steps = all.stream().map(StepForm::of).collect(Collectors.toCollection(ArrayList::new));
    }

    public void saveRota() {
        if (form.time().isEmpty()) {
            answer.refused("on-call.no-time");
        } else if (form.zoneId().isEmpty()) {
            answer.refused("on-call.no-zone");
        } else {
            act(
                    by -> rota.change(
                            form.persons(),
                            form.time().orElseThrow(),
                            form.zoneId().orElseThrow(),
                            rotaVersion,
                            by),
                    this::readRota,
                    "on-call.saved");
        }
    }

    public void addStandIn() {
        ZoneId zone = ZoneId.of(rotaZone);
        Optional<Instant> from = RotaForm.moment(form.getFrom(), zone);
        Optional<Instant> until = RotaForm.moment(form.getUntil(), zone);
        if (form.getStandIn() == null || from.isEmpty() || until.isEmpty()) {
            answer.refused("on-call.no-stand-in");
        } else {
            act(
                    by -> rota.override(form.getStandIn(), from.get(), until.get(), by),
                    this::readRota,
                    "on-call.stand-in-added");
        }
    }

    public void removeStandIn(long id) {
        act(by -> rota.remove(id), this::readRota, "on-call.stand-in-removed");
    }

    public void addStep() {
        steps.add(new StepForm());
    }

    public void removeStep(StepForm step) {
        steps.remove(step);
    }

    public void saveSteps() {
        List<EscalationStep> typed = steps.stream().map(StepForm::step).toList();
        act(by -> policy.change(typed, stepsVersion), this::readSteps, "steps.saved");
    }

    public void test() {
        permission.require(Role.OPERATIONS);
        outcomes = List.copyOf(testMessage.send(currentAccount.email().orElseThrow()));
        answer.done("test.sent");
    }

    /** By the hand of somebody, known by their e-mail address. */
    private interface Act {
        void by(String somebody);
    }

    private void act(Act act, Runnable then, String done) {
        permission.require(Role.OPERATIONS);
        try {
            act.by(currentAccount.email().orElseThrow());
        } catch (NoticeRefused e) {
            answer.refused("notice.refused", e.getMessage());
            return;
        }
        then.run();
        answer.done(done);
    }

    /** Who is told first if something happens now. */
    public List<String> getTold() {
        return told;
    }

    /** Whether it is somebody's turn, and they may sign in. */
    public boolean isSomebody() {
        return somebody;
    }

    public List<TurnRow> getWeeks() {
        return weeks;
    }

    public List<TurnRow> getStandIns() {
        return standIns;
    }

    /** Who may be on the rota. */
    public List<String> getPeople() {
        return people;
    }

    public String getZone() {
        return rotaZone;
    }

    public RotaForm getForm() {
        return form;
    }

    public List<StepForm> getSteps() {
        return steps;
    }

    public List<TestMessage.Outcome> getOutcomes() {
        return outcomes;
    }
}
