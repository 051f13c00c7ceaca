package levee.alerts.rules;

import java.util.List;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Violation;
import levee.signals.SignalStore;

/** What each alert looks at. */
public final class Conditions {

    private final TrafficLevel traffic;

    /** @param traffic what is usual, for the alert of a surge */
    public Conditions(TrafficLevel traffic) {
        this.traffic = traffic;
    }

    /** With the level of the last hour for what is usual. */
    public static Conditions ofTheLastHour() {
        return new Conditions(new RecentTraffic());
    }

    public List<Violation> violations(Rule rule, SignalStore signals) {
        return of(rule.name()).violations(signals, rule);
    }

    public Limits limits(AlertName name) {
        return of(name).limits();
    }

    private Condition of(AlertName name) {
        return switch (name) {
            case CACHE_BYPASS -> new CacheBypass();
            case CACHE_MISS_RATIO_HIGH -> new CacheMissRatio();
            case CACHE_CONFIGURATION_DRIFT -> new CacheDrift();
            case DATABASE_LATENCY_HIGH -> new DatabaseLatency();
            case DATABASE_POOL_EXHAUSTED -> new DatabasePool();
            case CHECKOUT_ERROR_BUDGET_BURN -> new BudgetBurn();
            case UNANNOUNCED_SURGE -> new Surge(traffic);
            case NODE_LOST -> new SilentNodes();
            case METRICS_ABSENT -> new AbsentMetrics();
            case CAPACITY_FELL -> new CapacityFall();
        };
    }
}
