package levee.alerts.rules;

import static levee.alerts.Severity.CRITICAL;
import static levee.alerts.Severity.WARNING;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;

/**
 * The rules that the shop comes with. What threshold and minimum volume count is said by each {@link Condition}; the same
 * rules for Prometheus are in {@code payara/alerts/rules.yml}, and a test holds the two to each other.
 */
final class DefaultRules {

    private static final Map<AlertName, Rule> ALL = new EnumMap<>(AlertName.class);

    static {
        // Three statements within five seconds, and still some three seconds later: nobody's stray query does that, and
        // a
        // region that is switched off does it under one request a second.
        rule(AlertName.CACHE_BYPASS, 0.5, seconds(5), seconds(3), 3, CRITICAL);
        // Ten misses a second and more hits than that are what a cold cache needs to get warm; within a minute it is.
        rule(AlertName.CACHE_MISS_RATIO_HIGH, 0.5, seconds(30), seconds(60), 300, WARNING);
        rule(AlertName.CACHE_CONFIGURATION_DRIFT, 1, seconds(5), seconds(10), 0, WARNING);
        // A statement of the shop takes a few milliseconds; at full load, some tens.
        rule(AlertName.DATABASE_LATENCY_HIGH, 0.25, seconds(5), seconds(3), 10, CRITICAL);
        rule(AlertName.DATABASE_POOL_EXHAUSTED, 1, seconds(5), seconds(5), 0, CRITICAL);
        rule(AlertName.CHECKOUT_ERROR_BUDGET_BURN, 14.4, seconds(3_600), seconds(5), 10, CRITICAL);
        // 20 pages a second are no surge, by whatever factor they are more than in a quiet night.
        rule(AlertName.UNANNOUNCED_SURGE, 3, seconds(10), seconds(10), 200, WARNING);
        rule(AlertName.NODE_LOST, 5, seconds(5), seconds(3), 0, CRITICAL);
        rule(AlertName.METRICS_ABSENT, 1, seconds(30), seconds(15), 0, CRITICAL);
        // Two load tests agree before it is told.
        rule(AlertName.CAPACITY_FELL, 0.1, seconds(60), seconds(10), 0, WARNING);
    }

    private DefaultRules() {}

    private static void rule(
            AlertName name,
            double threshold,
            Duration window,
            Duration lasting,
            double minimumVolume,
            Severity severity) {
        ALL.put(name, new Rule(name, true, threshold, window, lasting, minimumVolume, severity));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    static Rule of(AlertName name) {
        return ALL.get(name);
    }

    static boolean isComplete() {
        return ALL.keySet().containsAll(Arrays.asList(AlertName.values()));
    }
}
