package levee.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * Figures that must be there and are not, by node: as many of {@link #ALWAYS_THERE} as it does not tell, or all of them where
 * nothing that it tells has changed during the window, since a running node is never that still. And a shop of which
 * nobody tells anything: no green light, but none at all.
 */
final class AbsentMetrics implements Condition {

    /** Of these each node has some from its first second on, and others that may be left out as long as they are 0. */
    static final List<String> ALWAYS_THERE = List.of("levee_db_statements_total", "levee_db_statement_seconds_count");

    @Override
    public Limits limits() {
        return Limits.bySecond("missing figures", 1, ALWAYS_THERE.size());
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        List<String> heard = signals.nodes().stream()
                .filter(node -> signals.silence(node).compareTo(SignalStore.SILENT) <= 0)
                .toList();
        if (heard.isEmpty()) {
            return List.of(new Violation("", ALWAYS_THERE.size(), "No node tells anything of itself"));
        }
        List<Violation> violations = new ArrayList<>();
        for (String node : heard) {
            List<String> missing = missing(signals, node, rule);
            if (missing.size() >= rule.threshold()) {
                violations.add(new Violation(
                        node, missing.size(), "Node " + node + " does not tell " + Words.list(missing) + " any more"));
            } else if (isFrozen(signals, node, rule)) {
                violations.add(new Violation(
                        node,
                        ALWAYS_THERE.size(),
                        "Nothing that node " + node + " tells has changed for "
                                + Words.number(rule.window().toSeconds()) + " s"));
            }
        }
        return violations;
    }

    private static List<String> missing(SignalStore signals, String node, Rule rule) {
        return ALWAYS_THERE.stream()
                .filter(name -> signals.silence(Selector.of(name).with(Selector.NODE, node))
                        .filter(silence -> silence.compareTo(rule.window()) <= 0)
                        .isEmpty())
                .toList();
    }

    private static boolean isFrozen(SignalStore signals, String node, Rule rule) {
        return signals.heardFor(node).compareTo(rule.window()) > 0
                && !signals.hasMoved(node, Window.last(rule.window()));
    }
}
