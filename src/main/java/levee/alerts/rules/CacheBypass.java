package levee.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * SELECT statements a second that read something cached past the cache, by region. Those that code declares, and those
 * which a transaction needs that has changed something, are as they should be. Some must have come just now as well: a
 * single burst, such as a script that somebody runs once, is over before it has lasted.
 */
final class CacheBypass implements Condition {

    private static final Selector BYPASSES =
            Selector.of("levee_cache_bypass_total").without("reason", "declared", "transaction-dirty");

    private static final Window JUST_NOW = Window.lastSeconds(2);

    @Override
    public Limits limits() {
        return Limits.bySecond("statements a second", 0.01, 100_000);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Window window = Window.last(rule.window());
        Map<String, Double> counted = signals.increaseBy(BYPASSES, "region", window);
        Map<String, Double> justNow = signals.increaseBy(BYPASSES, "region", JUST_NOW);
        List<Violation> violations = new ArrayList<>();
        counted.forEach((region, statements) -> {
            double rate = statements / window.seconds();
            if (rate >= rule.threshold() && statements >= rule.minimumVolume() && justNow.get(region) > 0) {
                violations.add(new Violation(region, rate, text(signals, region, rate, window)));
            }
        });
        return violations;
    }

    private static String text(SignalStore signals, String region, double rate, Window window) {
        Selector ofRegion = BYPASSES.with("region", region);
        return region + " is read past the cache " + Words.number(rate) + " times a second (reason: "
                + Words.list(Counted.some(signals.increaseBy(ofRegion, "reason", window))) + ") by "
                + Words.nodes(Counted.some(signals.increaseBy(ofRegion, Selector.NODE, window)));
    }
}
