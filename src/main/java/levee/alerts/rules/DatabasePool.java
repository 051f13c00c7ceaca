package levee.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;

/** Requests of a node that wait for a connection to the database; or all of its connections in use, by node. */
final class DatabasePool implements Condition {

    private static final Selector WAITING = Selector.of("levee_db_pool_waiting");
    private static final Selector USED = Selector.of("levee_db_pool_used");
    private static final Selector MOST = Selector.of("levee_db_pool_max");

    @Override
    public Limits limits() {
        return Limits.bySecond("waiting requests", 1, 10_000);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Map<String, Double> used = signals.levelBy(USED, Selector.NODE);
        Map<String, Double> most = signals.levelBy(MOST, Selector.NODE);
        Map<String, Double> waiting = signals.levelBy(WAITING, Selector.NODE);
        List<Violation> violations = new ArrayList<>();
        used.forEach((node, inUse) -> {
            double size = most.getOrDefault(node, 0.0);
            double wait = waiting.getOrDefault(node, 0.0);
            if (wait >= rule.threshold() || size > 0 && inUse >= size) {
                violations.add(new Violation(node, wait, text(node, inUse, size, wait)));
            }
        });
        return violations;
    }

    private static String text(String node, double used, double most, double waiting) {
        return "Node " + node + " uses " + Words.number(used)
                + (most > 0 ? " of its " + Words.number(most) : "") + " connections to the database, and "
                + Words.number(waiting) + " requests wait for one";
    }
}
