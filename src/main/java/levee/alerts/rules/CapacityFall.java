package levee.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;

/**
 * A share of what so many nodes bore before, by which the latest load tests say that they bear less. That two of them say so,
 * {@code levee.traffic.CapacityChange} sees to: here nothing is left to wait for.
 */
final class CapacityFall implements Condition {

    private static final Selector CHANGE = Selector.of("levee_capacity_change_ratio");
    private static final Selector PAGES = Selector.of("levee_capacity_pages_a_second");
    private static final String NODES = "nodes";

    @Override
    public Limits limits() {
        return Limits.bySecond("of what was borne before", 0.05, 0.95);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Map<String, Double> changes = new TreeMap<>();
        Map<String, Double> pages = new TreeMap<>();
        // Each node tells the same, but one may have looked later.
        for (String node : signals.nodes()) {
            signals.levelBy(CHANGE.with(Selector.NODE, node), NODES)
                    .forEach((nodes, change) -> changes.merge(nodes, change, Math::min));
            signals.levelBy(PAGES.with(Selector.NODE, node), NODES)
                    .forEach((nodes, each) -> pages.merge(nodes, each, Math::min));
        }
        List<Violation> violations = new ArrayList<>();
        changes.forEach((nodes, change) -> {
            if (-change > rule.threshold()) {
                String bear = nodes.equals("1") ? "1 node bears " : nodes + " nodes bear ";
                violations.add(new Violation(
                        nodes,
                        -change,
                        "By the latest load tests " + bear + Words.percent(-change) + " less than before: "
                                + Words.number(pages.getOrDefault(nodes, 0.0)) + " pages a second"));
            }
        });
        return violations;
    }
}
