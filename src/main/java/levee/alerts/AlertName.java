package levee.alerts;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong, as its symptom. Named in the database, in metrics, in the runbook and in Prometheus by its label. */
public enum AlertName {
    CACHE_BYPASS("CacheBypass"),
    CACHE_MISS_RATIO_HIGH("CacheMissRatioHigh"),
    CACHE_CONFIGURATION_DRIFT("CacheConfigurationDrift"),
    DATABASE_LATENCY_HIGH("DatabaseLatencyHigh"),
    DATABASE_POOL_EXHAUSTED("DatabasePoolExhausted"),
    CHECKOUT_ERROR_BUDGET_BURN("CheckoutErrorBudgetBurn"),
    UNANNOUNCED_SURGE("UnannouncedSurge"),
    NODE_LOST("NodeLost"),
    METRICS_ABSENT("MetricsAbsent"),
    CAPACITY_FELL("CapacityFell");

    private final String label;

    AlertName(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<AlertName> of(String label) {
        return Stream.of(values()).filter(name -> name.label.equals(label)).findFirst();
    }
}
