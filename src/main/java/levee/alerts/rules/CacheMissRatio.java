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
 * The share of the reads of a region's entities or query results that the cache did not answer, between 0 and 1. The
 * minimum volume is one of misses, since these are what burdens the database: a region that is seldom asked may miss as it
 * likes. A node that was just started and a region that was just cleared miss too, until they are filled, which is why the
 * rule wants it to last. Pages do not count: most searches are the first of their kind.
 */
final class CacheMissRatio implements Condition {

    private static final Selector READS = Selector.of("levee_cache_reads_total").with("tier", "entity", "query");
    private static final Selector MISSES = READS.with("outcome", "loaded", "bypass");

    @Override
    public Limits limits() {
        return Limits.bySecond("of all reads", 0.01, 1);
    }

    @Override
    public List<Violation> violations(SignalStore signals, Rule rule) {
        Window window = Window.last(rule.window());
        Map<String, Double> reads = signals.increaseBy(READS, "region", window);
        List<Violation> violations = new ArrayList<>();
        signals.increaseBy(MISSES, "region", window).forEach((region, misses) -> {
            double share = misses / reads.get(region);
            if (misses > 0 && misses >= rule.minimumVolume() && share >= rule.threshold()) {
                violations.add(new Violation(region, share, text(region, misses / window.seconds(), share)));
            }
        });
        return violations;
    }

    private static String text(String region, double rate, double share) {
        return Words.percent(share) + " of the reads of " + region + " are not answered by the cache: "
                + Words.number(rate) + " a second reach the database";
    }
}
