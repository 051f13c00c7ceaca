package levee.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;

/**
 * Seconds for which a node has told nothing, by node; one that was stopped says good-bye first, and is forgotten. And a data
 * grid in which a node knows of fewer members than there are nodes, for the whole shop: it has come apart.
 */
final class SilentNodes implements Condition {

    private static final Selector MEMBERS = Selector.of("levee_grid_members");

    @Override
    public Limits limits() {
        return Limits.bySecond("seconds of silence", 3, 300);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        List<Violation> violations = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        for (String node : signals.nodes()) {
            double silence = signals.silence(node).toSeconds();
            if (silence > rule.threshold()) {
                violations.add(new Violation(
                        node, silence, "Node " + node + " has told nothing for " + Words.number(silence) + " s"));
            } else {
                heard.add(node);
            }
        }
        Map<String, Double> members = signals.levelBy(MEMBERS, Selector.NODE);
        List<String> apart = heard.stream()
                .filter(node -> signals.silence(node).compareTo(SignalStore.SILENT) <= 0)
                .filter(node -> members.getOrDefault(node, Double.MAX_VALUE) < heard.size())
                .toList();
        if (!apart.isEmpty()) {
            double fewest = apart.stream().mapToDouble(members::get).min().orElseThrow();
            violations.add(new Violation(
                    "",
                    fewest,
                    "The data grid has come apart: of " + heard.size() + " nodes, " + Words.nodes(apart) + " can see "
                            + Words.number(fewest)));
        }
        return violations;
    }
}
