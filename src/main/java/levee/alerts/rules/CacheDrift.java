package levee.alerts.rules;

import java.util.List;
import java.util.Map;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;

/** Findings of the audit of the cache: settings that are in effect and should not be. As many as the node finds that finds most. */
final class CacheDrift implements Condition {

    private static final Selector FINDINGS = Selector.of("levee_cache_audit_findings");

    @Override
    public Limits limits() {
        return Limits.bySecond("findings", 1, 1_000);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Selector grave = FINDINGS.without("severity", "note");
        Map<String, Double> byNode = signals.levelBy(grave, Selector.NODE);
        double most = byNode.values().stream().mapToDouble(each -> each).max().orElse(0);
        if (most < rule.threshold()) {
            return List.of();
        }
        String text =
                "The audit of the cache has " + Words.number(most) + (most == 1 ? " finding on " : " findings on ")
                        + Words.nodes(Counted.some(byNode)) + ": what is in effect is not what should be";
        return List.of(new Violation("", most, text));
    }
}
