package levee.office.alerts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;
import levee.alerts.rules.ChangedRule;
import levee.alerts.rules.RuleBook;
import levee.alerts.rules.RulePart;
import levee.alerts.rules.RuleRefused;
import levee.alerts.rules.Rules;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;

/** One rule: when its alert fires. */
@Named
@ViewScoped
public class RulePage implements Serializable {

    private static final String LIST = "/office/alerts/rules?faces-redirect=true";

    private static final Map<RulePart, String> INPUTS = Map.of(
            RulePart.THRESHOLD, "threshold",
            RulePart.WINDOW, "window",
            RulePart.LASTING, "lasting",
            RulePart.MINIMUM_VOLUME, "volume");

    @Inject
    private Rules rules;

    @Inject
    private RuleBook book;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    /** As the address has it: whatever somebody typed there. */
    private String name;

    private RuleForm form;
    private RuleRow now;
    private RuleRow original;

    /** The version of the change that is shown; null for the original. */
    private Long seen;

    private boolean changedMeanwhile;

    public void open() {
        if (form == null) {
            look();
            form = RuleForm.of(book.of(alert()));
        }
    }

    private AlertName alert() {
        return AlertName.of(name).orElseThrow(Refusal::notFound);
    }

    private void look() {
        rules.read();
        AlertName alert = alert();
        Optional<ChangedRule> changed = rules.changed(alert);
        seen = changed.map(ChangedRule::getVersion).orElse(null);
        now = row(book.of(alert), changed, book.objections(alert));
        original = row(book.original(alert), Optional.empty(), List.of());
    }

    private RuleRow row(Rule rule, Optional<ChangedRule> changed, List<String> objections) {
        return RuleRow.of(rule, book.limits(rule.name()), changed, objections);
    }

    public String save() {
        permission.require(Role.OPERATIONS);
        Rule rule = form.rule(alert());
        Map<RulePart, String> objections = book.objectionsByPart(rule);
        if (!objections.isEmpty()) {
            objections.forEach((part, text) -> answer.refusedAt(INPUTS.get(part), text));
            answer.refused("office.incomplete", objections.size());
            return null;
        }
        return act(
                () -> rules.change(
                        rule, Optional.ofNullable(seen), currentAccount.email().orElseThrow()),
                "rule.saved");
    }

    public String restore() {
        permission.require(Role.OPERATIONS);
        return act(() -> rules.restore(alert(), Optional.ofNullable(seen)), "rule.restored");
    }

    /** What was typed stays, if somebody else was first: with what they have made of it beside it. */
    private String act(Runnable act, String done) {
        try {
            act.run();
        } catch (RuleRefused e) {
            look();
            changedMeanwhile = true;
            answer.refused("rule.meanwhile");
            return null;
        }
        answer.done(done, name);
        return LIST;
    }

    public RuleForm getForm() {
        return form;
    }

    /** As it holds. */
    public RuleRow getNow() {
        return now;
    }

    /** As the shop comes with it. */
    public RuleRow getOriginal() {
        return original;
    }

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public String getRunbook() {
        return AlertRow.runbook(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
