package levee.office.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import levee.alerts.Rule;
import levee.alerts.rules.RuleBook;
import levee.alerts.rules.Rules;

/** All rules, as they hold now. */
@Named
@RequestScoped
public class RulesPage {

    @Inject
    private Rules rules;

    @Inject
    private RuleBook book;

    private List<RuleRow> all;

    @PostConstruct
    void look() {
        // This node reads them every few seconds only; whoever comes from a change wants to see it.
        rules.read();
        all = book.all().stream().map(this::row).toList();
    }

    private RuleRow row(Rule rule) {
        return RuleRow.of(rule, book.limits(rule.name()), rules.changed(rule.name()), book.objections(rule.name()));
    }

    public List<RuleRow> getAll() {
        return all;
    }
}
