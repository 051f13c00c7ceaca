package levee.alerts.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import levee.alerts.AlertName;
import levee.alerts.Rule;

/**
 * The rules as they are now on this node: those that the shop comes with, unless the table has another that makes sense. One
 * that makes none got there by hand; it is not obeyed, since then nobody would be woken, and the log and the office say so.
 */
@ApplicationScoped
public class RuleBook {

    private static final Logger LOG = System.getLogger(RuleBook.class.getName());

    private final Conditions conditions;

    private volatile Map<AlertName, Rule> changed = Map.of();
    private volatile Map<AlertName, List<String>> nonsense = Map.of();

    /** With nothing but the last hour to compare traffic with. */
    public RuleBook() {
        conditions = Conditions.ofTheLastHour();
    }

    @Inject
    RuleBook(UsualVisitors visitors) {
        conditions = new Conditions(visitors);
    }

    /** In the order of their names, those that are switched off too. */
    public List<Rule> all() {
        return Stream.of(AlertName.values()).map(this::of).toList();
    }

    public Rule of(AlertName name) {
        return changed.getOrDefault(name, DefaultRules.of(name));
    }

    /** The one that the shop comes with. */
    public Rule original(AlertName name) {
        return DefaultRules.of(name);
    }

    public Limits limits(AlertName name) {
        return conditions.limits(name);
    }

    public Conditions conditions() {
        return conditions;
    }

    /** What is wrong with a rule of the table that is not obeyed; none if nothing is. */
    public List<String> objections(AlertName name) {
        return nonsense.getOrDefault(name, List.of());
    }

    /** @return none if the rule makes sense */
    public List<String> objections(Rule rule) {
        return List.copyOf(objectionsByPart(rule).values());
    }

    /** The same, each with what it is about. */
    public Map<RulePart, String> objectionsByPart(Rule rule) {
        return RuleCheck.objections(rule, limits(rule.name()));
    }

    /** What the table says now. */
    void take(Collection<ChangedRule> rows) {
        Map<AlertName, Rule> good = new EnumMap<>(AlertName.class);
        Map<AlertName, List<String>> bad = new EnumMap<>(AlertName.class);
        for (ChangedRule row : rows) {
            Optional<AlertName> name = AlertName.of(row.getName());
            if (name.isPresent()) {
                Rule rule = row.asRule(name.get());
                List<String> objections = new ArrayList<>(objections(rule));
                if (objections.isEmpty()) {
                    good.put(name.get(), rule);
                } else {
                    bad.put(name.get(), objections);
                }
            }
        }
        if (!bad.equals(nonsense)) {
            bad.forEach((name, why) -> LOG.log(
                    Level.WARNING,
                    "The rule of " + name.label() + " in the table alert_rules makes no sense, and the original holds: "
                            + String.join(" ", why)));
        }
        changed = good;
        nonsense = bad;
    }
}
